package main

import (
	"context"
	"errors"
	"io"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/spf13/cobra"

	"synoptic/mcp"
	"synoptic/store/sqlite"
)

func mcpCommand() *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:   "mcp",
		Short: "Offer the store to another program by the Model Context Protocol (read only)",
		Long: `Offer the store to another program by the Model Context Protocol, on standard input and
output: stories, quotations, reports, documents and people can be asked for; nothing can
be changed. What leaves are excerpts, each with the report and the place it stands at.`,
		Example: `  synoptic mcp --db desk.db`,
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return db.with(c.Context(), func(s *sqlite.Store) error { return speak(c.Context(), s) })
		},
	}
	db.flags(c)
	return c
}

// speak answers until the other side goes.
func speak(ctx context.Context, s *sqlite.Store) error {
	err := mcp.New(s, version()).Run(ctx, &sdk.StdioTransport{})
	if errors.Is(err, io.EOF) || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}
