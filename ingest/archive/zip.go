package archive

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"

	"synoptic/ingest"
)

// maxMembers is how many members of a zip archive are looked at.
const maxMembers = 100000

// Member is one file of a zip archive.
type Member struct {
	Name  string // within the archive
	Bytes []byte
}

// Zip returns the members of a zip archive for whose names want is true, in
// the order of the archive. The name of the archive is for messages.
func Zip(name string, r io.ReaderAt, size int64, want func(member string) bool) ([]Member, []ingest.Rejected) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, []ingest.Rejected{{Input: name, Reason: fmt.Sprintf("is a damaged zip archive (%v); copy or pack it again", err)}}
	}
	out := reader{name: name}
	var members []Member
	for _, f := range z.File[:min(len(z.File), maxMembers)] {
		if strings.HasSuffix(f.Name, "/") || !want(f.Name) {
			continue
		}
		b, why := member(f)
		if why != "" {
			out.reject(name+"/"+f.Name, why)
			continue
		}
		if out.total += int64(len(b)); out.total > MaxTotal {
			out.reject(name, fmt.Sprintf("unpacks to more than %d MB; the reports behind that are left out, so cut it into parts", MaxTotal>>20))
			break
		}
		members = append(members, Member{f.Name, b})
	}
	return members, out.bad
}

// member unpacks one member, or says why not.
func member(f *zip.File) (b []byte, why string) {
	if f.Flags&1 != 0 {
		return nil, "is locked with a password; unpack the archive and give the files"
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Sprintf("is packed in a way that cannot be undone (%v)", err)
	}
	defer r.Close() //nolint:errcheck // read only
	b, err = io.ReadAll(io.LimitReader(r, MaxEntry+1))
	switch {
	case len(b) > MaxEntry:
		return nil, fmt.Sprintf("unpacks to more than the %d MB that are read", MaxEntry>>20)
	case err != nil:
		return nil, fmt.Sprintf("is damaged (%v); pack the archive again", err)
	}
	return b, ""
}
