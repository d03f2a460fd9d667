package synoptic

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms is the map of the house, in the order a report walks through it.
// "a: b c" means that package a may import packages b and c of this module;
// "a!: …" that a touches the world. All others are pure: see impure.
// A line may name only rooms on earlier lines, so the list cannot hold a
// circle. Changing a line is a decision: write it down in docs/decisions.
const rooms = `
span:
report:             span
ingest:             report
ingest/address:
ingest/charset:     report
ingest/markup:      ingest/charset report
ingest/unpack:
ingest/robots:
ingest/opml:        ingest/address ingest/markup
ingest/sitemap:     ingest/address ingest/markup report
ingest/feed:        ingest ingest/address ingest/markup report
ingest/archive:     ingest ingest/charset ingest/unpack report
ingest/file!:       ingest ingest/archive report
ingest/web!:        ingest ingest/unpack report
ingest/block:       report span
ingest/extract:     ingest ingest/address ingest/block ingest/charset report span
ingest/extract/dateparser:
learn:
weights:
language:           span
language/cluster:   weights
language/form:      language language/cluster
language/tag:       language language/form learn weights
language/parse:     language language/form learn weights
language/lexicon:   weights
language/name:      language language/cluster language/form language/lexicon learn weights
corpus:             language span
language/mark:      language language/lexicon span
annotate/credit:    report span
annotate/timex:     language report span
annotate/figure:    language language/lexicon span
annotate/mention:   language language/lexicon language/mark language/name report span
annotate/document:  annotate/figure annotate/mention annotate/timex language language/lexicon span
annotate/quote:     annotate/mention language language/form language/lexicon language/mark learn report span weights
reading:            annotate/credit annotate/document annotate/figure annotate/mention annotate/quote annotate/timex language language/mark language/parse language/tag report span
story:              language language/lexicon reading report span
compare/align:      language language/mark span
compare/reuse:      annotate/credit annotate/mention annotate/quote compare/align language language/lexicon language/mark reading report span
compare/entity:     annotate/mention language/lexicon reading report span
compare/revision:   annotate/credit annotate/figure annotate/mention compare/align compare/reuse language language/lexicon reading report span
compare/statement:  annotate/mention annotate/quote annotate/timex compare/align compare/entity language language/lexicon language/mark reading report span
compare/document:   annotate/document annotate/mention annotate/quote compare/align compare/entity compare/reuse compare/statement language language/mark reading report span
compare/original:   annotate/document compare/align compare/document compare/statement language language/mark reading report span
compare/agree:      annotate/figure annotate/mention annotate/timex compare/document compare/reuse language language/lexicon reading report span
compare/position:   annotate/quote compare/entity language language/lexicon reading report span
compare/answer:     annotate/mention annotate/quote annotate/timex compare/entity compare/position language language/lexicon reading report span
compare/difference: annotate/mention annotate/quote compare/agree compare/document compare/entity compare/original compare/position compare/reuse compare/revision compare/statement language language/lexicon reading report span
compare/account:    annotate/mention compare/agree compare/difference compare/revision language language/lexicon reading report span
compare/brief:      annotate/figure annotate/mention annotate/timex compare/agree compare/reuse compare/statement language language/lexicon reading report span
record:             annotate/credit annotate/document annotate/figure annotate/mention annotate/quote annotate/timex compare/account compare/agree compare/answer compare/brief compare/difference compare/document compare/entity compare/original compare/position compare/reuse compare/revision compare/statement ingest reading report span
query:
correct:            record report span
retry:
source:             ingest/address report retry
source/crawl!:      ingest ingest/address ingest/extract ingest/feed ingest/file ingest/robots ingest/sitemap ingest/web report retry source
queue:
queue/local!:       queue
store:              correct ingest query queue record report source span
alert:              query record retry store
alert/send!:        alert retry
store/sqlite!:      correct ingest ingest/address query queue queue/local record report source store
store/storetest!:   correct ingest query queue record report source store
custody:            ingest/extract record store
page:               language record report span
pipeline:           annotate/quote compare/account compare/agree compare/answer compare/brief compare/difference compare/document compare/entity compare/original compare/position compare/reuse compare/revision compare/statement correct ingest ingest/extract language reading record report story
pipeline/newsroom!: alert alert/send correct ingest ingest/extract pipeline queue reading record report source source/crawl store story
eval:               annotate/figure annotate/mention annotate/quote annotate/timex compare/entity compare/reuse compare/revision compare/statement corpus ingest ingest/extract language language/mark language/parse language/tag pipeline reading record report span
examples:
cmd/train!:         annotate/mention annotate/quote corpus ingest/block language language/cluster language/lexicon language/mark language/name language/parse language/tag learn reading report span
browsertest!:
api!:               correct ingest query record report store
serve!:             alert api correct ingest ingest/extract ingest/file ingest/opml page pipeline query queue record report source source/crawl store
mcp:                page query store
cmd/synoptic!:      alert alert/send corpus correct custody eval examples ingest ingest/extract ingest/file ingest/opml ingest/web mcp page pipeline pipeline/newsroom query queue reading record report serve source source/crawl store store/sqlite story
`

// impure are the packages of the standard library that no pure room imports.
var impure = []string{"net", "net/http", "os", "os/exec", "database/sql", "log", "log/slog", "math/rand", "math/rand/v2"}

// room is one line of the map.
type room struct {
	name  string
	world bool
	may   []string
}

func parseRooms(t *testing.T) []room {
	t.Helper()
	var list []room
	for line := range strings.Lines(strings.TrimSpace(rooms)) {
		head, may, _ := strings.Cut(strings.TrimSpace(line), ":")
		name, world := strings.CutSuffix(head, "!")
		r := room{name, world, strings.Fields(may)}
		for _, m := range r.may {
			if !slices.ContainsFunc(list, func(x room) bool { return x.name == m }) {
				t.Errorf("%s may import %s, which is not on an earlier line", r.name, m)
			}
			if strings.HasPrefix(m, r.name+"/") {
				t.Errorf("%s may import its own child %s; children import parents", r.name, m)
			}
		}
		list = append(list, r)
	}
	return list
}

func TestRooms(t *testing.T) {
	list := parseRooms(t)
	for _, r := range list {
		files, _ := filepath.Glob(filepath.FromSlash(r.name) + "/*.go")
		if len(files) == 0 {
			t.Errorf("room %s has no Go files", r.name)
		}
	}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") || filepath.Dir(file) == "." {
			return err
		}
		name := filepath.ToSlash(filepath.Dir(file))
		i := slices.IndexFunc(list, func(r room) bool { return r.name == name })
		if i < 0 {
			t.Errorf("%s: room %s is not on the map", file, name)
			return nil
		}
		checkFile(t, file, list[i])
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkFile reports what file imports or calls against the map.
func checkFile(t *testing.T, file string, r room) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Error(err)
		return
	}
	for _, im := range f.Imports {
		p, _ := strconv.Unquote(im.Path.Value)
		if inner, ok := strings.CutPrefix(p, "synoptic/"); ok && !slices.Contains(r.may, inner) {
			t.Errorf("%s imports %s, which %s may not", file, inner, r.name)
		}
		if !r.world && slices.Contains(impure, p) {
			t.Errorf("%s imports %s: %s is a pure room", file, p, r.name)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && !r.world && sel.Sel.Name == "Now" {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" {
				t.Errorf("%s calls time.Now: %s is a pure room", file, r.name)
			}
		}
		return true
	})
}

// TestTour checks that the tour in doc.go and the README list the rooms in
// the order of the map.
func TestTour(t *testing.T) {
	for _, file := range []string{"doc.go", "README.md"} {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
			continue
		}
		text, at := string(b), 0
		for _, r := range parseRooms(t) {
			i := strings.Index(text[at:], r.name)
			if i < 0 {
				t.Errorf("%s does not list room %s in its place", file, r.name)
				continue
			}
			at += i + len(r.name)
		}
	}
}
