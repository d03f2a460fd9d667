package page

import (
	"html/template"
	"strings"
)

// A large page has thousands of chips, marks, utterances and cells. They are
// written here, in a tenth of the time that a template takes.

// functions are those that the templates call.
var functions = template.FuncMap{"chips": chips}

// markup is HTML on its way. What is not written as tags is escaped.
type markup struct{ strings.Builder }

// tags writes pieces of the page's own markup.
func (b *markup) tags(list ...string) {
	for _, s := range list {
		b.WriteString(s)
	}
}

// text writes words, whoever they are from; also within the marks of an
// attribute.
func (b *markup) text(s string) { b.WriteString(template.HTMLEscapeString(s)) }

func (b *markup) html() template.HTML { return template.HTML(b.String()) }

// chips writes links to the words of reports, a blank before each.
func chips(list []chip) template.HTML {
	var b markup
	b.chips(list)
	return b.html()
}

func (b *markup) chips(list []chip) {
	for _, c := range list {
		b.tags(` <a class="chip" href="`)
		b.text(c.Href)
		b.tags(`" title="`)
		b.text(c.Title)
		b.tags(`">`)
		b.text(c.Label)
		b.tags(`</a>`)
	}
}

// Link is a chip on its own.
func (c chip) Link() template.HTML { return chips([]chip{c}) }

// HTML is the text of a report with its marks, paragraph by paragraph.
func (s *sheet) HTML() template.HTML {
	var b markup
	b.Grow(2 * s.size)
	for _, x := range s.Blocks {
		b.tags(`<p class="`)
		b.text(x.Role)
		b.tags(`">`)
		b.nodes(x.Nodes)
		b.tags("</p>\n")
	}
	return b.html()
}

func (b *markup) nodes(list []node) {
	for _, n := range list {
		if n.Class == "" {
			b.text(n.Text)
			continue
		}
		b.tags(`<mark class="`, n.Class)
		if n.ID != "" {
			b.tags(`" id="`)
			b.text(n.ID)
		}
		b.tags(`">`)
		b.nodes(n.Inner)
		b.tags(`</mark>`)
	}
}

// HTML is what somebody said, with the chips of who prints it.
func (u *utterance) HTML() template.HTML {
	var b markup
	end := `</span>`
	if u.Kind == "direct" {
		b.tags(`<q class="words">`)
		end = `</q>`
	} else {
		b.tags(`<span class="words">`)
		if u.Lead != "" {
			b.tags(`<i class="cue">`)
			b.text(u.Lead)
			b.tags(`</i> `)
		}
	}
	b.text(u.Text)
	b.tags(end)
	if u.Perhaps != "" {
		b.tags(` <span class="perhaps">unclear; perhaps `)
		b.text(u.Perhaps)
		b.tags(`</span>`)
	}
	b.chips(u.Chips())
	return b.html()
}

// HTML are the cells of a row: links to the words where a report has them.
func (r row) HTML() template.HTML {
	var b markup
	for _, c := range r.Cells {
		if c.Kind == "" {
			b.tags(`<td><span class="none" role="img" aria-label="not given">·</span></td>`)
			continue
		}
		b.tags(`<td><a href="`)
		b.text(c.Href)
		for _, name := range []string{"title", "aria-label"} {
			b.tags(`" `, name, `="`, c.Says(), ` in `)
			b.text(c.Label)
		}
		b.tags(`">`, c.Sign(), `</a></td>`)
	}
	return b.html()
}
