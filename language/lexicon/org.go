package lexicon

import "strings"

// OrgHead reports whether w is a word that makes a capitalised name the name
// of a body when it is the last, or the first before "of" or "for":
// "Department", "University", "Party".
func OrgHead(w string) bool { return orgHeads[w] }

// OrgSuffix reports whether w closes the name of a company: "Inc.", "GmbH".
func OrgSuffix(w string) bool { return orgSuffixes[w] }

// OrgName reports whether the name, in lower case, stands for a body without
// showing it by form: legislatures, seats of power, agencies of the world.
func OrgName(name string) bool { return orgNames[name] }

// Outlet reports whether the words of a name are those of a news outlet or a
// site where people post.
func Outlet(parts []string) bool {
	if len(parts) == 0 {
		return false
	}
	return outletHeads[parts[len(parts)-1]] || outlets[strings.Join(parts, " ")]
}

// Shop reports whether w is a trade that makes a person's name before it the
// name of a place to eat, stay or buy: "Pizza", "Bakery", "Motel".
func Shop(w string) bool { return shops[w] }
