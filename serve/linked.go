package serve

import (
	"synoptic/record"
)

// The story as JSON-LD: quotations as schema.org/Quotation, each part of a
// NewsArticle, with W3C Web Annotation selectors that say where the words
// stand.

type linkedStory struct {
	Context []any        `json:"@context"`
	ID      string       `json:"@id"`
	Type    string       `json:"@type"`
	Name    string       `json:"name,omitempty"`
	Parts   []linkedPart `json:"hasPart"`
}

type linkedPart struct {
	ID       string         `json:"@id"`
	Type     string         `json:"@type"`
	Text     string         `json:"text"`
	Speaker  *linkedThing   `json:"creator,omitempty"`
	Article  linkedArticle  `json:"isPartOf"`
	Selector linkedSelector `json:"oa:hasSelector"`
}

type linkedThing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type linkedArticle struct {
	ID        string       `json:"@id,omitempty"`
	Type      string       `json:"@type"`
	Headline  string       `json:"headline,omitempty"`
	Published string       `json:"datePublished,omitempty"`
	Publisher *linkedThing `json:"publisher,omitempty"`
}

type linkedSelector struct {
	Type  []string    `json:"@type"`
	Start int         `json:"oa:start"`
	End   int         `json:"oa:end"`
	Words linkedQuote `json:"oa:refinedBy"`
}

type linkedQuote struct {
	Type  string `json:"@type"`
	Exact string `json:"oa:exact"`
}

// linked makes JSON-LD of a record. Only sure speakers are named.
func linked(rec *record.Record, root string) []linkedStory {
	out := []linkedStory{}
	heads := headsOf(rec)
	for _, s := range rec.Stories {
		x := linkedStory{Context: []any{"https://schema.org", map[string]string{"oa": "http://www.w3.org/ns/oa#"}}, ID: root + "/s/" + s.ID, Type: "Collection", Parts: []linkedPart{}}
		if s.Title != nil {
			x.Name = s.Title.Text
		}
		kinds := map[string]string{}
		for _, a := range s.Actors {
			kinds[a.ID] = a.Kind
		}
		for i := range s.Quotes {
			x.Parts = append(x.Parts, linkedQuotation(&s.Quotes[i], heads, kinds, root))
		}
		out = append(out, x)
	}
	return out
}

func linkedQuotation(q *record.Quote, heads map[string]*record.Report, kinds map[string]string, root string) linkedPart {
	h := heads[q.Report]
	start, end := q.Content[0][0], q.Content[len(q.Content)-1][1]
	p := linkedPart{ID: root + "/r/" + q.Report + "#" + q.ID, Type: "Quotation", Text: q.Text,
		Article:  linkedArticle{ID: value(h.URL), Type: "NewsArticle", Headline: value(h.Title), Published: value(h.Published)},
		Selector: linkedSelector{[]string{"oa:TextPositionSelector"}, start, end, linkedQuote{"oa:TextQuoteSelector", q.Text}}}
	if o := value(h.Outlet); o != "" {
		p.Article.Publisher = &linkedThing{"Organization", o}
	}
	if name := sureSpeaker(q); name != "" {
		p.Speaker = &linkedThing{map[string]string{"person": "Person", "organization": "Organization"}[kinds[value(q.Actor)]], name}
		if p.Speaker.Type == "" {
			p.Speaker.Type = "Thing"
		}
	}
	return p
}
