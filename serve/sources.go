package serve

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"synoptic/correct"
	"synoptic/ingest/opml"
	"synoptic/source"
	"synoptic/source/crawl"
	"synoptic/store"
)

type sourcesPage struct {
	Sources  []store.Source
	Count    int // of all
	Facets   []facet
	Folders  []string
	Rejected []store.Capture
	CanTry   bool
	Told     string // what came of a list of feeds
	Outlets  string // the outlets file in force
}

// stateOf is how a source does, in a word.
func stateOf(s *store.Source) string {
	switch {
	case s.Paused:
		return "paused"
	case s.Error != "":
		return "failing"
	case s.Last.IsZero():
		return "not asked yet"
	}
	return "good"
}

// sourceFacets narrows and sorts sources as the address says.
func (v *Server) sourceFacets(r *http.Request, all []store.Source) ([]store.Source, []facet) {
	folders, states := map[string]int{}, map[string]int{}
	var out []store.Source
	for i := range all {
		folder, state := store.FolderName(all[i].Folder), stateOf(&all[i])
		inFolder, inState := r.FormValue("folder") == "" || folder == r.FormValue("folder"), r.FormValue("state") == "" || state == r.FormValue("state")
		if inState && folder != "" {
			folders[folder]++
		}
		if inFolder {
			states[state]++
		}
		if inFolder && inState {
			out = append(out, all[i])
		}
	}
	switch r.FormValue("sort") {
	case "reports":
		slices.SortStableFunc(out, func(a, b store.Source) int { return b.Reports - a.Reports })
	case "last":
		slices.SortStableFunc(out, func(a, b store.Source) int { return b.Last.Compare(a.Last) })
	}
	return out, some(v.facet(r, "folder", "folder", sharesOf(folders)), v.facet(r, "state", "state", sharesOf(states)), v.sorts(r, "title", "reports", "last"))
}

// sharesOf are counts in order of their names.
func sharesOf(counts map[string]int) []store.Share {
	var out []store.Share
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, store.Share{Value: name, Count: counts[name]})
	}
	return out
}

func (v *Server) sources(w http.ResponseWriter, r *http.Request) error {
	all, err := v.store.Sources(r.Context())
	if err != nil {
		return err
	}
	rejected, _, err := v.store.Rejected(r.Context(), store.Page{Limit: 20})
	if err != nil {
		return err
	}
	log, err := v.store.Corrections(r.Context(), "")
	if err != nil {
		return err
	}
	p := sourcesPage{Count: len(all), Rejected: rejected, CanTry: v.o.Try != nil, Told: toldOf(r), Outlets: correct.KnownOutlets(log)}
	p.Sources, p.Facets = v.sourceFacets(r, all)
	for i := range all {
		if f := store.FolderName(all[i].Folder); f != "" && !slices.Contains(p.Folders, f) {
			p.Folders = append(p.Folders, f)
		}
	}
	l := list{frame: frame{Title: "Sources", Tab: "sources", Main: p}, Template: "sources", Columns: []string{"kind", "address", "title", "outlet", "folder", "last", "next", "reports", "error"}}
	items := []map[string]any{}
	for _, s := range p.Sources {
		l.Rows = append(l.Rows, []string{s.Kind, s.URL, s.Title, s.Outlet, store.FolderName(s.Folder), hour(s.Last), hour(s.Next), strconv.Itoa(s.Reports), s.Error})
		items = append(items, map[string]any{"id": s.ID, "kind": s.Kind, "url": s.URL, "title": s.Title, "outlet": s.Outlet, "folder": s.Folder, "last": s.Last, "next": s.Next, "reports": s.Reports, "error": s.Error, "paused": s.Paused})
	}
	l.Value = items
	return v.list(w, r, "/sources", l)
}

// changeSource adds, tries, pauses or removes sources.
func (v *Server) changeSource(w http.ResponseWriter, r *http.Request) error {
	do := r.FormValue("do")
	var err error
	switch do {
	case "add":
		err = v.addSource(r)
	case "try":
		return v.trySource(w, r)
	case "import":
		return v.importSources(w, r)
	case "outlets":
		return v.sayOutlets(w, r)
	default:
		err = v.tendSource(r, do)
	}
	if err != nil {
		return err
	}
	return v.toSources(w, r, "")
}

// toSources lets the crawler look at once, and goes back to the list.
func (v *Server) toSources(w http.ResponseWriter, r *http.Request, query string) error {
	if v.o.Wake != nil {
		v.o.Wake()
	}
	http.Redirect(w, r, v.url("/sources"+query), http.StatusSeeOther)
	return nil
}

// tendSource does something to a source that is there.
func (v *Server) tendSource(r *http.Request, do string) error {
	id, err := strconv.ParseInt(r.PostFormValue("id"), 10, 64)
	if err != nil {
		return failure{http.StatusUnprocessableEntity, "Say which source is meant."}
	}
	s, err := v.store.SourceByID(r.Context(), id)
	if err != nil {
		return err
	}
	switch do {
	case "move":
		s.Folder = foldersOf(r.PostFormValue("folder"))
		return v.store.SaveSource(r.Context(), s)
	case "pause":
		s.Paused = !s.Paused
		return v.store.SaveSource(r.Context(), s)
	case "now":
		s.Next = v.o.Now()
		return v.store.SaveSource(r.Context(), s)
	case "remove":
		return v.store.DeleteSource(r.Context(), id)
	}
	return failure{http.StatusUnprocessableEntity, "A source can be tried, asked now, moved, paused and removed."}
}

// addSource watches an address as what it turns out to be, or as the form says
// when it cannot be asked.
func (v *Server) addSource(r *http.Request) error {
	x := store.Source{Kind: r.PostFormValue("kind"), URL: strings.TrimSpace(r.PostFormValue("url")), Outlet: strings.TrimSpace(r.PostFormValue("outlet")), Folder: foldersOf(r.PostFormValue("folder")), Added: v.o.Now()}
	if !isWeb(x.URL) {
		return failure{http.StatusUnprocessableEntity, "A source needs a web address, like https://example.org/feed.xml."}
	}
	if x.Kind == "" {
		x.Kind = string(source.Feed)
		if v.o.Try != nil {
			look, err := v.o.Try(r.Context(), x.URL)
			if err != nil {
				return failure{http.StatusBadGateway, x.URL + " " + err.Error()}
			}
			x.Kind, x.Title, x.URL = string(look.Kind), look.Title, look.URL
		}
	}
	return v.store.SaveSource(r.Context(), &x)
}

// foldersOf reads a folder as people write it.
func foldersOf(s string) []string {
	var out []string
	for name := range strings.SplitSeq(s, " / ") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// isWeb reports whether s is an address of the web.
func isWeb(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// trySource says what an address would bring; nothing is kept.
func (v *Server) trySource(w http.ResponseWriter, r *http.Request) error {
	if v.o.Try == nil {
		return failure{http.StatusUnprocessableEntity, "This newsroom fetches nothing."}
	}
	address := strings.TrimSpace(r.PostFormValue("url"))
	p := tryPage{Address: address, Folder: r.PostFormValue("folder"), Outlet: strings.TrimSpace(r.PostFormValue("outlet"))}
	look, err := v.o.Try(r.Context(), address)
	if err != nil {
		p.Error = address + " " + err.Error()
	}
	p.Look = look
	v.render(w, r, http.StatusOK, "try", frame{Title: "What is there", Tab: "sources", Main: p})
	return nil
}

// tryPage is what an address would bring.
type tryPage struct {
	Address, Error, Folder, Outlet string
	Look                           crawl.Look
}

// importSources watches the feeds of a list (OPML), and says how many there are.
func (v *Server) importSources(w http.ResponseWriter, r *http.Request) error {
	f, _, err := r.FormFile("file")
	if err != nil {
		return failure{http.StatusUnprocessableEntity, "Choose a file of feeds (OPML)."}
	}
	defer f.Close() //nolint:errcheck // read only
	b, err := io.ReadAll(f)
	if err != nil {
		return failure{http.StatusUnprocessableEntity, "The file cannot be read: " + err.Error()}
	}
	feeds, unusable, err := opml.Parse(b)
	if err != nil && len(feeds) == 0 {
		return failure{http.StatusUnprocessableEntity, "This is no list of feeds: " + err.Error()}
	}
	for _, x := range feeds {
		if err := v.store.SaveSource(r.Context(), &store.Source{Kind: string(source.Feed), URL: x.URL, Title: x.Title, Folder: x.Folder, Added: v.o.Now()}); err != nil {
			return err
		}
	}
	return v.toSources(w, r, fmt.Sprintf("?watched=%d&unusable=%d", len(feeds), unusable))
}

// toldOf says what came of a list of feeds.
func toldOf(r *http.Request) string {
	watched, err := strconv.Atoi(r.FormValue("watched"))
	if err != nil {
		return ""
	}
	told := count(watched, "feed is", "feeds are") + " watched."
	if n, _ := strconv.Atoi(r.FormValue("unusable")); n > 0 {
		told += " " + count(n, "entry names", "entries name") + " no web address and " + map[bool]string{true: "was", false: "were"}[n == 1] + " left out."
	}
	return told
}

// opml gives the feeds as a list for other programs.
func (v *Server) opml(w http.ResponseWriter, r *http.Request) error {
	all, err := v.store.Sources(r.Context())
	if err != nil {
		return err
	}
	var feeds []opml.Feed
	for _, s := range all {
		if s.Kind == string(source.Feed) {
			feeds = append(feeds, opml.Feed{URL: s.URL, Title: s.Title, Folder: s.Folder})
		}
	}
	var b bytes.Buffer
	if err := opml.Write(&b, "synoptic", feeds); err != nil {
		return err
	}
	return send(w, "text/x-opml; charset=utf-8", b.Bytes())
}
