package reuse

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"synoptic/reading"
)

// Outlets is what the user knows of outlets, by folded name or by host.
type Outlets map[string]Outlet

// Outlet is one line of an outlets file.
type Outlet struct {
	Owner string // reports of one owner are one voice
	Wire  string // the agency whose copy the outlet prints without crediting it
}

// ReadOutlets reads a CSV file with the header "outlet,owner,wire": the outlet
// by its name or its host ("lennepost.example", which holds for hosts below it
// too), who owns it, and the agency whose copy it prints. Owner or wire may be
// empty; lines that start with # are comments. Errors name the line.
func ReadOutlets(r io.Reader) (Outlets, error) {
	c := csv.NewReader(r)
	c.Comment, c.TrimLeadingSpace = '#', true
	out := Outlets{}
	for first := true; ; first = false {
		row, err := c.Read()
		if errors.Is(err, io.EOF) && !first {
			return out, nil
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%w; a line is: outlet,owner,wire", err)
		}
		for i := range row {
			row[i] = strings.TrimSpace(strings.TrimPrefix(row[i], "\ufeff"))
		}
		if first {
			if !slices.Equal(row, []string{"outlet", "owner", "wire"}) {
				return nil, errors.New("line 1: the first line must be: outlet,owner,wire")
			}
			continue
		}
		key := folded(row[0])
		if line, _ := c.FieldPos(0); key == "" {
			return nil, fmt.Errorf("line %d: the outlet is missing", line)
		} else if _, ok := out[key]; ok {
			return nil, fmt.Errorf("line %d: %s stands there twice", line, row[0])
		}
		out[key] = Outlet{row[1], row[2]}
	}
}

// of returns what the user says of the outlet of r: by its name, else by its
// host or the nearest one above it.
func (o Outlets) of(r *reading.Reading) Outlet {
	if x, ok := o[folded(r.Version.Outlet)]; ok {
		return x
	}
	for h := host(r); h != ""; _, h, _ = strings.Cut(h, ".") {
		if x, ok := o[folded(h)]; ok {
			return x
		}
	}
	return Outlet{}
}
