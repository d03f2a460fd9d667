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

// keys are those of a NAME.meta.json; passed are some that say nothing of a
// report and are no mistake: those of a line of JSON.
var (
	keys   = []string{"date", "title", "outlet", "url", "language"}
	passed = []string{"id", "text"}
)

// instead says what to do where nothing could be understood.
const instead = `write it as {"date": "2024-05-14", "outlet": "Lenne Post"}; the report is read without it`

// sidecar reads what lies beside NAME.txt, when there is something:
// NAME.txt.meta.json, else NAME.meta.json. A mistake in it is returned under its
// own name: the report is read with what could be understood.
func sidecar(path string, beside func(name string) ([]byte, error)) ([]report.Claim, []ingest.Rejected) {
	bare := strings.TrimSuffix(path, ".gz")
	for _, name := range []string{bare + ".meta.json", strings.TrimSuffix(bare, filepath.Ext(bare)) + ".meta.json"} {
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
		return nil, fmt.Sprintf("is no JSON, see line %d; %s", line, instead)
	case err != nil && (!errors.As(err, &kind) || kind.Field == ""):
		return nil, "is no JSON object; " + instead
	}
	var wrongs []string
	if kind != nil {
		wrongs = append(wrongs, fmt.Sprintf("key %q holds a JSON %s where text in quotation marks is needed, and is passed over", kind.Field, kind.Value))
	}
	if odd := unknown(b); len(odd) > 0 {
		last := len(keys) - 1
		wrongs = append(wrongs, fmt.Sprintf("key %s is not known and is passed over; its keys are %s and %s", strings.Join(odd, ", "), strings.Join(keys[:last], ", "), keys[last]))
	}
	return x.claims(), strings.Join(wrongs, "; ")
}

// unknown lists the keys of an object that no field has, in quotation marks.
func unknown(object []byte) (out []string) {
	var all map[string]json.RawMessage
	if json.Unmarshal(object, &all) != nil {
		return nil
	}
	known := slices.Concat(keys, passed)
	for _, k := range slices.Sorted(maps.Keys(all)) {
		if !slices.ContainsFunc(known, func(x string) bool { return strings.EqualFold(x, k) }) {
			out = append(out, fmt.Sprintf("%q", k))
		}
	}
	return out
}
