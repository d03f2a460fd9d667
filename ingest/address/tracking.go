package address

import "strings"

// tracks reports whether a parameter says only how a reader came to a page.
func tracks(parameter string) bool {
	n, value, _ := strings.Cut(strings.ToLower(parameter), "=")
	for _, p := range trackingPrefixes {
		if strings.HasPrefix(n, p) {
			return true
		}
	}
	return tracking[n] || n == "outputtype" && value == "amp" || n == "amp" && (value == "1" || value == "" || value == "true")
}

// trackingPrefixes open the parameters of campaign measurement: Urchin and
// Google Analytics, Matomo and Piwik, HubSpot, AT Internet, comScore.
var trackingPrefixes = []string{"utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "at_", "ns_", "__hs", "_hs", "oly_", "guce_", "wt_", "itm_"}

// tracking are the parameters that advertising networks, mail services and
// social networks put on links, and those by which outlets tell which of their
// own links was followed.
var tracking = set(`
	fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid ysclid igshid igsh li_fat_id epik sccid rdt_cid srsltid
	_ga _gl _openstat mc_cid mc_eid mkt_tok vero_id vero_conv wickedid ml_subscriber ml_subscriber_hash dm_i ck_subscriber_id
	s_cid s_kwcid ef_id cmpid cmp cmpgn campaign_id ncid icid intcid int_cid cid_source ocid xtor ito ftag spm sref srnd
	ref ref_src ref_url referrer referer source_ref smid smtyp taid tpcc partnerref feature_ref soc_src soc_trk
	share shared shareuid sharetype guccounter __twitter_impression mbid rss feed feedtype feedname ono_send_time_to_app traffic_source`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
