package figure

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// currency takes the currency sign or code before n.
func (u *unit) currency(r *reader, n number, s language.Range) {
	k := n.Start - 1
	if r.Word(k) == "-" && k > s.Start && !r.Tokens[k].Space && !r.Tokens[n.Start].Space && currencies[r.Tokens[k-1].Lower] != "" {
		k-- // "$-99.99"
	}
	name := currencies[r.Tokens[k].Lower]
	if name == "" || r.Tokens[k].Kind.Word() && r.Tokens[k].Kind != language.Upper && r.Word(k) != "Rs" && r.Word(k) != "Rs." {
		return
	}
	u.name, u.start = name, k
	if k > s.Start && r.Word(k) == "$" && !r.Tokens[k].Space {
		if d := dollars[r.Tokens[k-1].Lower]; d != "" {
			u.name, u.start = d, k-1
		}
	}
}

// repeated returns the token behind the currency that stands once more behind
// the number: "$249 USD", "$9.99 US dollars".
func (r *reader) repeated(u unit, s language.Range) int {
	k := u.end
	if r.is(k, s.End, "us") || r.is(k, s.End, "u.s.") {
		k++
	}
	if k < s.End && r.Tokens[k].Space && money[r.Tokens[k].Lower] == u.name {
		return k + 1
	}
	return u.end
}

// negative reports whether an amount is below zero as accountants print it: in
// brackets where they can be no aside, behind a verb of being or "of": "a
// result of ($4.2 million)".
func (r *reader) negative(u unit, s language.Range) bool {
	k := u.start - 1
	return k > s.Start && r.Word(k) == "(" && r.is(u.end, s.End, ")") && isMoney(u.name) && governs[r.Tokens[k-1].Lower]
}

// governs are words that brackets behind them cannot be an aside to.
var governs = lexicon.Words(`is are was were of`)

// moneyBehind reads the name of a currency behind the number.
func (r *reader) moneyBehind(i int, n number, _ language.Range) (string, int) {
	w := r.Tokens[i].Lower
	if m := money[w]; m != "" && (!bigMoney[w] || n.max >= 1e6) && (w != "p" || !r.Tokens[i].Space) {
		return m, i + 1
	}
	return "", i
}
