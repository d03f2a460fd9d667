package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// writeManifest replaces the lines of the weights file in the manifest at
// path. Lines are in order of their bytes.
func writeManifest(path, file string, contents []byte, from []used) error {
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	lines := slices.DeleteFunc(strings.Split(strings.TrimSpace(string(old)), "\n"), func(l string) bool {
		return l == "" || strings.HasPrefix(l, file+"\t")
	})
	lines = append(lines, fmt.Sprintf("%s\t-\t%x\tthis file", file, sha256.Sum256(contents)))
	for _, u := range from {
		lines = append(lines, strings.Join([]string{file, u.name, u.sum, u.licence}, "\t"))
	}
	slices.Sort(lines)
	return os.WriteFile(path, []byte(strings.Join(slices.Compact(lines), "\n")+"\n"), 0o644)
}
