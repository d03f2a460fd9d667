package mcp_test

import (
	"context"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/mcp"
	"synoptic/pipeline/newsroom"
	"synoptic/report"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// TestTools asks a newsroom of the demo as a client of the protocol would.
func TestTools(t *testing.T) {
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	names, _ := fs.Glob(examples.Bridge, "bridge/*.txt")
	for _, n := range names {
		b, err := fs.ReadFile(examples.Bridge, n)
		if err != nil {
			t.Fatal(err)
		}
		item := ingest.Item{Input: path.Base(n), Text: string(b), Given: []report.Claim{{Field: "outlet", Value: path.Base(n), From: "given"}, {Field: "published", Value: "2031-04-16", From: "given"}}}
		if err := s.Capture(t.Context(), &store.Capture{Item: item}); err != nil {
			t.Fatal(err)
		}
	}
	if err := newsroom.New(s, nil).Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	list, _, err := s.Stories(t.Context(), store.StoryFilter{}, store.Page{})
	if err != nil || len(list) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	client := connect(t, mcp.New(s, "test"))
	for _, c := range []struct {
		tool string
		args map[string]any
		want string
	}{
		{"stories", map[string]any{}, list[0].ID},
		{"story", map[string]any{"id": list[0].ID}, "## Who said what"},
		{"said", map[string]any{"query": "bridge"}, `"start":`},
		{"reports", map[string]any{"query": "bridge"}, `"excerpt":`},
		{"documents", map[string]any{"query": "letter"}, `"kind":"letter"`},
		{"people", map[string]any{"name": "Okoro"}, "Ada Okoro"},
	} {
		res, err := client.CallTool(t.Context(), &sdk.CallToolParams{Name: c.tool, Arguments: c.args})
		if err != nil || res.IsError || len(res.Content) == 0 {
			t.Errorf("%s fails: %v %+v", c.tool, err, res)
			continue
		}
		if text := res.Content[0].(*sdk.TextContent).Text; !strings.Contains(text, c.want) {
			t.Errorf("%s does not hold %q: %.300s", c.tool, c.want, text)
		}
	}
	if res, err := client.CallTool(t.Context(), &sdk.CallToolParams{Name: "said", Arguments: map[string]any{"query": "bridge before:yesterday"}}); err != nil || !res.IsError {
		t.Errorf("a day that is none is answered: %v %+v", err, res)
	}
	if res, err := client.CallTool(t.Context(), &sdk.CallToolParams{Name: "story", Arguments: map[string]any{"id": "s0"}}); err == nil && !res.IsError {
		t.Error("a story that is not there is told of")
	}
}

func connect(t *testing.T, server *sdk.Server) *sdk.ClientSession {
	t.Helper()
	there, here := sdk.NewInMemoryTransports()
	if _, err := server.Connect(context.Background(), here, nil); err != nil {
		t.Fatal(err)
	}
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test"}, nil).Connect(t.Context(), there, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = session.Close() })
	return session
}
