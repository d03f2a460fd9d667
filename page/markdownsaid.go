package page

func (n *notes) utterance(u utterance) {
	text := escape(u.Text)
	if u.Kind == "direct" {
		text = "“" + text + "”"
	}
	if u.Lead != "" {
		text = "*" + escape(u.Lead) + "* " + text
	}
	if u.Perhaps != "" {
		text += " (unclear; perhaps " + escape(u.Perhaps) + ")"
	}
	n.printf("- %s%s\n", text, n.marks(u.Chips()))
	n.printings("with more words", u.Longer())
	n.printings("in part or otherwise", u.Rest())
}

// printings lists printings, those in the same words in one line.
func (n *notes) printings(how string, list []variant) {
	var order []string
	in := map[string][]variant{}
	for _, v := range list {
		key := letters(v.Text)
		if in[key] == nil {
			order = append(order, key)
		}
		in[key] = append(in[key], v)
	}
	for _, key := range order {
		var chips []chip
		for _, v := range in[key] {
			chips = append(chips, v.chip)
		}
		n.printf("  - %s: %s%s\n", how, escape(in[key][0].Text), n.marks(chips))
	}
}
