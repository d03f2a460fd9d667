package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"synoptic/eval"
)

func evalCommand() *cobra.Command {
	format := "text"
	c := &cobra.Command{
		Use:   "eval TASK FILE...",
		Short: "Measure what the program finds against what people marked",
		Long:  "Measure what the program finds against what people marked.\n\nTasks and the files they need (.gz is unpacked; - is standard input):\n" + taskList() + "\nPrecision (P), recall (R) and F1 (F) are in percent; an accuracy has all three the same. docs/accuracy.md tells the formulas and where the data come from.",
		Example: `  synoptic eval parse en_ewt-ud-dev.conllu
  synoptic eval --format json dates timebank.jsonl.gz`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("no format %q; there are text and json", format)
			}
			return evaluate(args[0], args[1:], format, os.Stdout)
		},
	}
	c.Flags().StringVar(&format, "format", format, "text or json")
	return c
}

// taskList shows every task with its files.
func taskList() (s string) {
	for _, t := range eval.Tasks() {
		s += fmt.Sprintf("  %-12s %s\n", t.Name, t.Short)
		for _, f := range t.Files {
			s += fmt.Sprintf("  %-12s   %s\n", "", f)
		}
	}
	return s
}

// evaluated is the result as JSON.
type evaluated struct {
	Task   string       `json:"task"`
	Files  []string     `json:"files"`
	Scores []eval.Score `json:"scores"`
}

func evaluate(task string, files []string, format string, out io.Writer) error {
	var gold []eval.Gold
	for _, name := range files {
		r, err := unpacked(name)
		if err != nil {
			return status{code: exitFailed, error: err}
		}
		defer r.Close() //nolint:errcheck // read only
		gold = append(gold, eval.Gold{Name: name, Reader: r})
	}
	scores, err := eval.Run(task, gold)
	if err != nil {
		return status{code: exitFailed, error: err}
	}
	if format == "json" {
		e := json.NewEncoder(out)
		e.SetIndent("", " ")
		return e.Encode(evaluated{task, files, scores})
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
