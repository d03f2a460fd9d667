package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"synoptic/eval"
)

func evalCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "eval TASK FILE...",
		Short: "Measure what the program finds against what people marked",
		Long: `Measure what the program finds against what people marked.

Tasks and the files they need; several of one kind are counted together
(.gz is unpacked; - is standard input):
` + taskList() + `
Precision (P), recall (R) and F1 (F) are in percent; an accuracy has all three the same.
docs/accuracy.md tells the formulas, where the data come from, and how far the program is.`,
		Example: `  synoptic eval parse en_ewt-ud-dev.conllu
  synoptic eval --format json dates timebank.jsonl.gz`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("unknown format %q: use --format text or json", format)
			}
			t, err := eval.ByName(args[0])
			if err == nil {
				err = t.Check(len(args) - 1)
			}
			if err != nil {
				return err
			}
			return evaluate(t, args[1:], format, os.Stdout)
		},
	}
	for _, t := range eval.Tasks() {
		c.ValidArgs = append(c.ValidArgs, t.Name)
	}
	c.Flags().StringVarP(&format, "format", "f", "text", "text or json")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// taskList shows every task with its files.
func taskList() (s string) {
	for _, t := range eval.Tasks() {
		s += fmt.Sprintf("  %-12s %s; needs:\n  %-12s   %s\n", t.Name, t.Short, "", strings.Join(t.Files, "; "))
	}
	return s
}

// evaluated is the result as JSON.
type evaluated struct {
	Task   string       `json:"task"`
	Files  []string     `json:"files"`
	Scores []eval.Score `json:"scores"`
}

func evaluate(t eval.Task, files []string, format string, out io.Writer) error {
	var gold []eval.Gold
	for _, name := range files {
		r, err := unpacked(name)
		if err != nil {
			return failed(err)
		}
		defer r.Close() //nolint:errcheck // read only
		gold = append(gold, eval.Gold{Name: name, Reader: r})
	}
	scores, err := t.Run(gold)
	if err != nil {
		return failed(err)
	}
	if format == "json" {
		e := json.NewEncoder(out)
		e.SetIndent("", " ")
		return e.Encode(evaluated{t.Name, files, scores})
	}
	_, err = io.WriteString(out, eval.Table(scores))
	return err
}

// unpacked opens a file, "-" for standard input; gzip is told by its first
// bytes.
func unpacked(name string) (io.ReadCloser, error) {
	f := os.Stdin
	if name != "-" {
		var err error
		if f, err = os.Open(name); err != nil {
			return nil, err
		}
	}
	in := bufio.NewReaderSize(f, 1<<16)
	packed := struct {
		io.Reader
		io.Closer
	}{in, f}
	if magic, _ := in.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return packed, nil
	}
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, fmt.Errorf("%s: is damaged gzip (%w)", name, err)
	}
	packed.Reader = z
	return packed, nil
}
