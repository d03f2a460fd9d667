package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// Firms, shops and foundations are called after persons.

// firm reports whether n has several words and is the name of a well-known
// firm or team, or ends as bodies or shops do, and not as a person's name can.
func (f *finder) firm(n *name) bool {
	last := f.lower(n.End - 1)
	return !n.single() && (!f.firstName(n.Start) && lexicon.Listed(n.key)&lexicon.Firm != 0 || (lexicon.OrgHead(last) || lexicon.Shop(last)) && !f.firstName(n.End-1) && !lexicon.Surname(last))
}

// headed reports whether the last word of the name of a body stands behind n:
// "the Okoro Foundation".
func (f *finder) headed(n *name) bool {
	k := n.End
	return k < len(f.Tokens) && f.Tokens[k].Kind == language.Title && f.Tokens[k].Space && lexicon.OrgHead(f.lower(k)) && !lexicon.Surname(f.lower(k)) && !f.firstName(k) &&
		f.lower(n.Start-1) == "the" && !f.endsSentence(n.Start) && (k+1 == len(f.Tokens) || !f.Tokens[k+1].Kind.Capital() || f.endsSentence(k))
}

// takeOwner takes in the "'s" that is part of the name of a well-known firm:
// "Macy's".
func (f *finder) takeOwner(n *name) {
	whole := language.Range{Start: n.Start, End: n.End + 1}
	if n.End < len(f.Tokens) && f.lower(n.End) == "'s" && !f.honorific(n.Start-1) && lexicon.Listed(f.Tokens[n.Start].Lower+"'s")&lexicon.Firm != 0 && n.single() {
		n.Range, n.typ, n.sure = whole, Organization, true
		n.key = f.keyOf(whole)
	}
}

// cutFirm cuts a firm off the end of a person's name, as letters are signed:
// "Ada B. Okoro Accenture".
func (f *finder) cutFirm(n *name) {
	k := n.End - 1
	w := f.lower(k)
	if n.typ != Person || k-n.Start < 2 || lexicon.Listed(w) != lexicon.Firm || lexicon.Surname(w) || lexicon.Common(w) || f.firstName(k) || !f.Tokens[k].Space || f.firstName(k-1) || strings.HasSuffix(f.lower(k-1), ".") {
		return
	}
	n.End = k
	n.key = f.keyOf(n.Range)
	r := language.Range{Start: k, End: k + 1}
	f.names = append(f.names, name{Range: r, typ: Organization, actor: -1, key: f.keyOf(r)})
}
