package serve

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"synoptic/store"
)

// facet is one way to narrow or sort a list: the values there are, with how
// many have them.
type facet struct {
	Name   string
	Values []choice
}

// choice is one value: a link that takes it, or lets go of it where it is on.
type choice struct {
	Label, Href string
	Count       int // 0 is not shown
	On          bool
}

// with returns the address of this page with parameters set, "" for away with
// them. The list begins anew.
func (v *Server) with(r *http.Request, pairs ...string) string {
	q := r.URL.Query()
	q.Del("after_id")
	for i := 0; i < len(pairs); i += 2 {
		if q.Del(pairs[i]); pairs[i+1] != "" {
			q.Set(pairs[i], pairs[i+1])
		}
	}
	if len(q) == 0 {
		return v.url(r.URL.Path)
	}
	return v.url(r.URL.Path) + "?" + q.Encode()
}

// facet makes the facet of a parameter. What is on stays there, also where
// nothing has it.
func (v *Server) facet(r *http.Request, name, parameter string, shares []store.Share) facet {
	f := facet{Name: name}
	now := r.FormValue(parameter)
	found := now == ""
	for _, s := range shares {
		c := choice{short(s.Value), v.with(r, parameter, s.Value), s.Count, s.Value == now}
		if c.On {
			c.Href, found = v.with(r, parameter, ""), true
		}
		f.Values = append(f.Values, c)
	}
	if !found {
		f.Values = append(f.Values, choice{Label: short(now), Href: v.with(r, parameter, ""), On: true})
	}
	return f
}

// short is a value as chips have it: an outlet that is known by its host alone
// without www.
func short(value string) string { return strings.TrimPrefix(value, "www.") }

// years makes the facet of years, which sets after and before.
func (v *Server) years(r *http.Request, shares []store.Share) facet {
	f := facet{Name: "year"}
	for _, s := range shares {
		n, err := strconv.Atoi(s.Value)
		if err != nil {
			continue
		}
		from, to := s.Value+"-01-01", strconv.Itoa(n+1)+"-01-01"
		c := choice{s.Value, v.with(r, "after", from, "before", to), s.Count, r.FormValue("after") == from && r.FormValue("before") == to}
		if c.On {
			c.Href = v.with(r, "after", "", "before", "")
		}
		f.Values = append(f.Values, c)
	}
	return f
}

// sorts makes the orders of a list, the usual one first.
func (v *Server) sorts(r *http.Request, usual string, others ...string) facet {
	f := facet{Name: "sorted by", Values: []choice{{Label: usual, Href: v.with(r, "sort", ""), On: true}}}
	for _, o := range others {
		c := choice{Label: o, Href: v.with(r, "sort", o), On: r.FormValue("sort") == o}
		f.Values[0].On = f.Values[0].On && !c.On
		f.Values = append(f.Values, c)
	}
	return f
}

// some leaves out facets that offer no choice.
func some(all ...facet) []facet {
	var out []facet
	for _, f := range all {
		if len(f.Values) > 1 || len(f.Values) == 1 && f.Values[0].On {
			out = append(out, f)
		}
	}
	return out
}

// asked makes a facet of a question: each value is a field that is added to it.
func (v *Server) asked(r *http.Request, name, field string, shares []store.Share, on func(string) bool) facet {
	f := facet{Name: name}
	box := r.FormValue("q")
	for _, s := range shares {
		value := s.Value
		if name == "outlet" {
			value = strconv.Quote(value)
		}
		c := choice{Label: short(s.Value), Count: s.Count, On: on(s.Value)}
		if !c.On {
			c.Href = v.with(r, "q", box+" "+field+value)
		}
		f.Values = append(f.Values, c)
	}
	return f
}

// escape writes a query string.
func escape(pairs ...string) string {
	q := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		q.Set(pairs[i], pairs[i+1])
	}
	return q.Encode()
}
