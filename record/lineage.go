package record

import (
	"cmp"
	"io"
	"slices"
	"strings"
)

// Lineage is who shares text with whom in each story of a record, as
// `synoptic lineage` prints it.
type Lineage struct {
	Schema   string         `json:"schema"` // "synoptic.lineage/1"
	Reports  []Head         `json:"reports"`
	Stories  []StoryLineage `json:"stories"`
	Rejected []Rejected     `json:"rejected"`
}

// Head is a report without its text. Words are those of its headline and body.
type Head struct {
	ID        string   `json:"id"`
	Input     string   `json:"input"`
	Outlet    *string  `json:"outlet"`
	Title     *string  `json:"title"`
	Published *string  `json:"published"`
	Words     int      `json:"words"`
	Credits   []Credit `json:"credits"`
}

// StoryLineage has the pairs of a story that share text, most narration first.
type StoryLineage struct {
	ID          string      `json:"id"`
	Title       *Span       `json:"title"`
	Reports     []string    `json:"reports"`
	Independent Independent `json:"independent"`
	Pairs       []Pair      `json:"pairs"`
}

// Pair is what two reports have in common: words of narration, of quotation
// and of names and titles, those around the stories, the share of each report's words that lie in
// narration or quotation, and the longest run.
type Pair struct {
	A         string    `json:"a"`
	B         string    `json:"b"`
	Narration int       `json:"narration"`
	Quotation int       `json:"quotation"`
	Names     int       `json:"names"`
	Apparatus int       `json:"apparatus"`
	ShareA    Hundredth `json:"share_a"`
	ShareB    Hundredth `json:"share_b"`
	DerivedA  string    `json:"derived_a"` // how much of A's narration stands in B; see [Related]
	DerivedB  string    `json:"derived_b"`
	Why       *string   `json:"why"`   // why they are one write-up, or null
	First     []First   `json:"first"` // what speaks for either one
	Longest   Reuse     `json:"longest"`
	Earlier   *string   `json:"earlier"` // "a", "b" or null
}

// LineageOf takes the lineage out of rec.
func LineageOf(rec *Record) *Lineage {
	out := &Lineage{Schema: "synoptic.lineage/1", Reports: []Head{}, Stories: []StoryLineage{}, Rejected: rec.Rejected}
	reports := map[string]*Report{}
	for i := range rec.Reports {
		r := &rec.Reports[i]
		reports[r.ID] = r
		out.Reports = append(out.Reports, headOf(r))
	}
	for i := range rec.Stories {
		s := &rec.Stories[i]
		out.Stories = append(out.Stories, StoryLineage{s.ID, s.Title, s.Reports, s.Independent, pairsOf(s, reports)})
	}
	return out
}

// WriteLineage writes l as one indented JSON document.
func WriteLineage(w io.Writer, l *Lineage) error { return write(w, l) }

func headOf(r *Report) Head {
	return Head{r.ID, r.Input, r.Outlet, r.Title, r.Published, wordsIn(r, nil), r.Credits}
}

// pairsOf adds up the shared runs of each pair.
func pairsOf(s *Story, reports map[string]*Report) []Pair {
	at := map[[2]string]int{}
	out := []Pair{}
	var runs [][]Reuse
	for _, x := range s.Reuse {
		key := [2]string{x.A.Report, x.B.Report}
		i, ok := at[key]
		if !ok {
			i, at[key] = len(out), len(out)
			out = append(out, Pair{A: key[0], B: key[1], Earlier: x.Earlier, First: []First{}})
			runs = append(runs, nil)
		}
		out[i].add(x)
		runs[i] = append(runs[i], x)
	}
	for _, x := range s.Independent.Pairs {
		if i, ok := at[[2]string{x.A, x.B}]; ok {
			out[i].DerivedA, out[i].DerivedB, out[i].Why, out[i].First = x.DerivedA, x.DerivedB, x.Why, x.First
		}
	}
	for i := range out {
		out[i].ShareA, out[i].ShareB = shares(runs[i], reports[out[i].A], reports[out[i].B])
	}
	slices.SortStableFunc(out, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.Narration, x.Narration), cmp.Compare(y.Quotation, x.Quotation))
	})
	return out
}

func (p *Pair) add(x Reuse) {
	switch x.Class {
	case "name":
		p.Names += x.Words
	case "apparatus":
		p.Apparatus += x.Words
	default:
		p.Narration += x.Told
		p.Quotation += x.Words - x.Told
	}
	if x.Words > p.Longest.Words {
		p.Longest = x
	}
}

// from turns p so that report a is its A.
func (p Pair) from(a string) *Pair {
	if p.A != a {
		p.A, p.B, p.ShareA, p.ShareB = p.B, p.A, p.ShareB, p.ShareA
		p.DerivedA, p.DerivedB = p.DerivedB, p.DerivedA
		p.First = slices.Clone(p.First)
		for i := range p.First {
			p.First[i].Report = *turned(&p.First[i].Report)
		}
		p.Longest, p.Earlier = p.Longest.from(a), turned(p.Earlier)
	}
	return &p
}

// from turns x so that report a is its A.
func (x Reuse) from(a string) Reuse {
	if x.A.Report != a {
		x.A, x.B, x.Earlier = x.B, x.A, turned(x.Earlier)
	}
	return x
}

// turned is the other of "a" and "b".
func turned(side *string) *string {
	if side == nil {
		return nil
	}
	other := "a"
	if *side == "a" {
		other = "b"
	}
	return &other
}

// shares returns how much of each report's words lie in shared narration or
// quotation.
func shares(runs []Reuse, a, b *Report) (ofA, ofB Hundredth) {
	var inA, inB []Span
	for _, x := range runs {
		if x.Class == "narration" || x.Class == "quotation" {
			inA, inB = append(inA, x.A), append(inB, x.B)
		}
	}
	return share(a, inA), share(b, inB)
}

func share(r *Report, spans []Span) Hundredth {
	total := wordsIn(r, nil)
	if len(spans) == 0 || total == 0 {
		return 0
	}
	return Hundredth(min(100, wordsIn(r, spans)*100/total))
}

// wordsIn counts the words of the headline and body of r, with spans only
// those that touch one of them.
func wordsIn(r *Report, spans []Span) int {
	text := []rune(r.Text)
	covered := make([]bool, len(text))
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			covered[i] = true
		}
	}
	n := 0
	for _, b := range r.Blocks {
		if b.Role != "headline" && b.Role != "body" {
			continue
		}
		at := b.Start
		for at < b.End {
			end := at
			for end < b.End && !strings.ContainsRune(" \n\t\u00a0", text[end]) {
				end++
			}
			if end > at && (spans == nil || slices.Contains(covered[at:end], true)) {
				n++
			}
			at = end + 1
		}
	}
	return n
}
