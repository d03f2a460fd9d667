package query

func Parse(s string) Query { return Query{Any: [][]Term{{{Words: s}}}} }
