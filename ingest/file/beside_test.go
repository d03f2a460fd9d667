package file_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"synoptic/ingest/file"
)

// TestBeside reads a report with metadata beside it under each name that it
// may have: what names the file with its ending is of that file alone.
func TestBeside(t *testing.T) {
	const whole, short = `{"outlet": "Whole"}`, `{"outlet": "Short"}`
	for _, c := range []struct {
		beside map[string]string
		want   string
	}{
		{map[string]string{"a.meta.json": short}, "[{outlet Short given}]"},
		{map[string]string{"a.txt.meta.json": whole}, "[{outlet Whole given}]"},
		{map[string]string{"a.txt.meta.json": whole, "a.meta.json": short}, "[{outlet Whole given}]"},
		{map[string]string{"b.txt.meta.json": whole}, "[]"},
		{map[string]string{"a.txt.meta.json": "{"}, ""},
	} {
		folder := t.TempDir()
		write := func(name, text string) {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		write("a.txt", "Shut.")
		for name, text := range c.beside {
			write(name, text)
		}
		items, bad := file.Read(folder, nil)
		if c.want == "" {
			if len(items) != 0 || len(bad) != 1 {
				t.Errorf("%v: broken, and taken: %+v", c.beside, items)
			}
			continue
		}
		if len(items) != 1 || fmt.Sprint(items[0].Given) != c.want {
			t.Errorf("%v: %+v, %v; want %s", c.beside, items, bad, c.want)
		}
	}
}
