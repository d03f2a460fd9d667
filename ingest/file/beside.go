package file

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/ingest"
	"synoptic/report"
)

// metadata are the keys of a NAME.meta.json, as messages list them.
const metadata = "its keys are date, title, outlet, url and language"

// passed are keys of a NAME.meta.json that say nothing of a report and are no
// mistake: those of a line of JSON.
var passed = []string{"id", "text"}

// sidecar reads what lies beside NAME.txt, when there is something:
// NAME.txt.meta.json, else NAME.meta.json. A mistake in it is returned under its
// own name: the report is read with what could be understood.
func sidecar(path string, beside func(name string) ([]byte, error)) ([]report.Claim, []ingest.Rejected) {
	name := strings.TrimSuffix(path, ".gz")
	for _, name := range []string{name + ".meta.json", strings.TrimSuffix(name, filepath.Ext(name)) + ".meta.json"} {
		b, err := beside(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, reject(name, "cannot be opened ("+reason(err)+"); the report is read without it")
		}
		claims, wrong := metadataOf(b)
		if wrong != "" {
			return claims, reject(name, wrong)
		}
		return claims, nil
	}
	return nil, nil
}

// metadataOf returns what b says of a report, and what is wrong with it.
func metadataOf(b []byte) (claims []report.Claim, wrong string) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	var x fields
	err := json.Unmarshal(b, &x)
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		line := 1 + bytes.Count(b[:min(int(syntax.Offset), len(b))], []byte("\n"))
		return nil, fmt.Sprintf(`is no JSON, see line %d; write it as {"date": "2024-05-14", "outlet": "Lenne Post"}; the report is read without it`, line)
	case err != nil && (!errors.As(err, &kind) || kind.Field == ""):
		return nil, `is no JSON object; write it as {"date": "2024-05-14", "outlet": "Lenne Post"}; the report is read without it`
	}
	var wrongs []string
	if kind != nil {
		wrongs = append(wrongs, fmt.Sprintf("key %q holds a JSON %s where text in quotation marks is needed, and is passed over", kind.Field, kind.Value))
	}
	if keys := unknown(b); len(keys) > 0 {
		wrongs = append(wrongs, fmt.Sprintf("key %s is not known and is passed over; %s", strings.Join(keys, ", "), metadata))
	}
	return x.claims(), strings.Join(wrongs, "; ")
}

// unknown lists the keys of an object that no field has, in quotation marks.
func unknown(object []byte) (out []string) {
	var all map[string]json.RawMessage
	if json.Unmarshal(object, &all) != nil {
		return nil
	}
	known := append([]string{"date", "title", "outlet", "url", "language"}, passed...)
	for _, k := range slices.Sorted(maps.Keys(all)) {
		if !slices.ContainsFunc(known, func(x string) bool { return strings.EqualFold(x, k) }) {
			out = append(out, fmt.Sprintf("%q", k))
		}
	}
	return out
}
