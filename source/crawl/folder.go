package crawl

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"synoptic/ingest/file"
	"synoptic/source"
)

// settled is how long a file must lie unchanged before it is read: whoever
// writes it should be done.
const settled = 2 * time.Second

// folder takes the files of a folder that are new or changed.
func (c *Crawler) folder(v source.Visit) result {
	now := c.Clock.Now()
	f := found{visit: v, now: now}
	err := filepath.WalkDir(v.URL, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			if path == v.URL {
				return err
			}
			return nil // told when the file itself is given
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != v.URL
		if d.IsDir() && hidden {
			return fs.SkipDir
		}
		info, err := d.Info()
		if err != nil || hidden || !info.Mode().IsRegular() || !file.Known(path) || now.Sub(info.ModTime()) < settled {
			return nil
		}
		f.entries = append(f.entries, entry{key: source.Name(source.Folder, path), path: path, hint: fmt.Sprintf("%d %d", info.Size(), info.ModTime().UnixNano())})
		return nil
	})
	if err != nil {
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return result{visits: []source.Visit{v.Bad(now, fmt.Sprintf("the folder cannot be read (%v); check the path and the permissions", err), 0)}}
	}
	return result{found: &f}
}

// files reads the file of an entry.
func (e *entry) files(x source.Visit, now time.Time) (source.Visit, []Capture) {
	items, bad := file.Read(e.path, nil)
	var out []Capture
	for _, item := range items {
		out = append(out, Capture{Source: x.Source, Key: x.Key, At: now, Item: item})
	}
	var why []string
	for _, b := range bad {
		why = append(why, b.Reason)
	}
	x.Memory.Last, x.Memory.Error = now, strings.Join(why, "; ")
	return x, out
}
