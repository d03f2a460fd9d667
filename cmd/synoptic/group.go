package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"synoptic/ingest/file"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/story"
)

func groupCommand() *cobra.Command {
	var final bool
	c := &cobra.Command{
		Use:   "group",
		Short: "Say which story each text of a stream belongs to (JSON Lines)",
		Long: `Say which story each text of a stream belongs to. Reads the JSON Lines of annotate from
standard input, in the order in which they came, and writes at once for each

  {"id": "a1", "story": "s…", "new": true, "confidence": 0.91}

from what came before alone. With --final, after the last line, each text is named once
more with its story after all that later texts showed: {"id", "story", "final": true}.
A line that cannot be read gives {"id", "line", "error"} in its place, and exit status 3.`,
		Example: `  synoptic group < stream.jsonl > stories.jsonl
  synoptic group --final < stream.jsonl | jq -c 'select(.final)'`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("group takes no files, it reads standard input: synoptic group < %s", args[0])
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return group(os.Stdin, os.Stdout, os.Stderr, final) },
	}
	c.Flags().BoolVar(&final, "final", false, "name every story once more at the end, after merges and splits")
	return c
}

// arrival is what group says of a text when it comes.
type arrival struct {
	ID         string           `json:"id"`
	Story      string           `json:"story"`
	New        bool             `json:"new"`
	Confidence record.Hundredth `json:"confidence"`
}

// settled is what group says of a text at the end.
type settled struct {
	ID    string `json:"id"`
	Story string `json:"story"`
	Final bool   `json:"final"`
}

func group(in io.Reader, out, log io.Writer, final bool) error {
	w := bufio.NewWriter(out)
	var x story.Index
	var ids []string
	place := map[string]string{}
	lines := file.NewLines(in)
	bad := 0
	for lines.Next() {
		v, id, err := versionOf(lines.Bytes())
		if err != nil {
			bad++
			fmt.Fprintf(log, "line %d: %v\n", lines.Number(), err)
			err = encode(w, unread{id, lines.Number(), err.Error()})
		} else {
			d := x.Add(*id, story.NewProfile(v, reading.Tokens(v)))
			ids, place[*id] = append(ids, *id), d.Story
			err = encode(w, arrival{*id, d.Story, d.New, record.Hundredth(d.Confidence)})
		}
		if err := errors.Join(err, w.Flush()); err != nil { // whoever feeds the stream waits for the answer
			return failed(err)
		}
	}
	if final {
		for _, m := range x.Settle() {
			place[m.Report] = m.To
		}
		for _, id := range ids {
			if err := encode(w, settled{id, place[id], true}); err != nil {
				return failed(err)
			}
		}
	}
	return ended(errors.Join(lines.Err(), w.Flush()), bad)
}
