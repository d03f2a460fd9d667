package lexicon

var states = phrases(`
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,
louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont,
virginia, washington, west virginia, wisconsin, wyoming, district of columbia, puerto rico, guam, american samoa, u.s. virgin islands, northern mariana islands`)

var abbreviatedStates = Words(`
ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c.
u.s. u.s.a. usa u.k. uk us uae u.a.e. eu e.u.`)

var places = phrases(`
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia,
bosnia, bosnia and herzegovina, botswana, brazil, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon, canada, cape verde, central african republic, chad, chile, china, colombia, comoros, congo,
costa rica, croatia, cuba, cyprus, czech republic, czechia, democratic republic of congo, denmark, djibouti, dominica, dominican republic, east timor, ecuador, egypt, el salvador, equatorial guinea, eritrea, estonia, eswatini, ethiopia,
fiji, finland, france, gabon, gambia, germany, ghana, greece, grenada, guatemala, guinea, guinea-bissau, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast,
jamaica, japan, jordan, kazakhstan, kenya, kiribati, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali, malta,
mauritania, mauritius, mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, burma, namibia, nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, n. korea, north macedonia, macedonia, norway,
oman, pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, saint lucia, samoa, san marino, saudi arabia, senegal, serbia, seychelles, sierra leone,
singapore, slovakia, slovenia, solomon islands, somalia, south africa, south korea, s. korea, south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, tonga, trinidad and tobago,
tunisia, turkey, turkmenistan, tuvalu, uganda, ukraine, united arab emirates, united kingdom, united states, united states of america, uruguay, uzbekistan, vanuatu, vatican, vatican city, venezuela, vietnam, yemen, zambia, zimbabwe,
england, scotland, wales, northern ireland, britain, great britain, america, soviet union, ussr, hong kong, macau, tibet, crimea, chechnya, kurdistan, gaza, gaza strip, west bank, golan heights, catalonia, bavaria, greenland, gibraltar, bermuda, catalunya, kashmir, xinjiang, siberia, transnistria, donbas,
africa, asia, europe, north america, south america, latin america, central america, antarctica, oceania, middle east, far east, southeast asia, south asia, central asia, western europe, eastern europe, balkans, scandinavia, caribbean, sub-saharan africa, north africa, west africa, east africa,
ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland, yukon, new south wales, queensland, victoria, tasmania, western australia, south australia,
london, paris, berlin, madrid, rome, vienna, brussels, amsterdam, rotterdam, the hague, copenhagen, stockholm, oslo, helsinki, dublin, belfast, edinburgh, glasgow, cardiff, manchester, liverpool, birmingham, leeds, sheffield, bristol, newcastle, nottingham, leicester, oxford, cambridge, brighton, southampton, portsmouth, plymouth, aberdeen, dundee, swansea, coventry, hull, york, bath, exeter, norwich,
lisbon, porto, barcelona, valencia, seville, milan, naples, turin, venice, florence, genoa, munich, hamburg, frankfurt, cologne, stuttgart, dresden, leipzig, zurich, geneva, bern, basel, davos, lyon, marseille, nice, cannes, bordeaux, toulouse, strasbourg, lille, calais,
warsaw, krakow, prague, budapest, bucharest, sofia, belgrade, zagreb, ljubljana, sarajevo, skopje, tirana, pristina, athens, thessaloniki, istanbul, ankara, izmir, kiev, kyiv, lviv, odessa, kharkiv, minsk, moscow, st. petersburg, riga, vilnius, tallinn, tbilisi, yerevan, baku,
cairo, alexandria, tripoli, benghazi, tunis, algiers, rabat, casablanca, marrakesh, khartoum, addis ababa, nairobi, mombasa, kampala, kigali, dar es salaam, lagos, abuja, kano, accra, dakar, bamako, abidjan, monrovia, freetown, kinshasa, luanda, lusaka, harare, maputo, pretoria, johannesburg, cape town, durban, mogadishu, asmara,
jerusalem, tel aviv, haifa, ramallah, bethlehem, hebron, nablus, jericho, beirut, damascus, aleppo, homs, amman, baghdad, basra, mosul, erbil, kirkuk, tehran, isfahan, riyadh, jeddah, mecca, medina, doha, dubai, abu dhabi, muscat, sanaa, aden, kabul, kandahar, islamabad, karachi, lahore, peshawar,
new delhi, delhi, mumbai, bombay, kolkata, calcutta, chennai, bangalore, bengaluru, hyderabad, ahmedabad, pune, jaipur, lucknow, srinagar, dhaka, kathmandu, colombo, yangon, rangoon, bangkok, hanoi, ho chi minh city, saigon, phnom penh, vientiane, kuala lumpur, jakarta, bali, manila, cebu, beijing, shanghai, guangzhou, shenzhen, wuhan, chongqing, tianjin, taipei, seoul, busan, pyongyang, tokyo, osaka, kyoto, hiroshima, nagasaki, fukushima, ulaanbaatar,
sydney, melbourne, brisbane, perth, adelaide, canberra, darwin, hobart, auckland, wellington, christchurch, suva,
toronto, montreal, vancouver, ottawa, calgary, edmonton, winnipeg, halifax, quebec city, mexico city, guadalajara, monterrey, tijuana, ciudad juarez, acapulco, cancun, havana, kingston, port-au-prince, san juan, santo domingo, guatemala city, san salvador, tegucigalpa, managua, panama city, bogota, medellin, cali, caracas, quito, lima, la paz, santiago, buenos aires, montevideo, asuncion, brasilia, rio de janeiro, sao paulo, salvador,
new york city, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, san jose, austin, jacksonville, fort worth, columbus, charlotte, san francisco, indianapolis, seattle, denver, boston, el paso, nashville, detroit, oklahoma city, portland, las vegas, memphis, louisville, baltimore, milwaukee, albuquerque, tucson, fresno, sacramento, kansas city, mesa, atlanta, omaha, colorado springs, raleigh, long beach, virginia beach, miami, oakland, minneapolis, tulsa, tampa, arlington, new orleans, wichita, cleveland, bakersfield, aurora, anaheim, honolulu, santa ana, riverside, corpus christi, lexington, stockton, st. louis, saint paul, st. paul, pittsburgh, cincinnati, anchorage, greensboro, newark, lincoln, orlando, irvine, toledo, jersey city, chula vista, durham, fort wayne, st. petersburg, laredo, buffalo, madison, lubbock, chandler, scottsdale, reno, glendale, norfolk, winston-salem, baton rouge, richmond, boise, spokane, des moines, tacoma, birmingham, rochester, salt lake city, little rock, huntsville, tallahassee, grand rapids, knoxville, worcester, providence, chattanooga, jackson, springfield, hartford, new haven, bridgeport, albany, syracuse, trenton, annapolis, harrisburg, dover, concord, montpelier, burlington, augusta, charleston, columbia, savannah, montgomery, mobile, topeka, lansing, ann arbor, flint, dayton, akron, evansville, cheyenne, helena, billings, bismarck, fargo, pierre, sioux falls, salem, eugene, juneau, olympia, santa fe, baton rouge, biloxi, carson city, pasadena, malibu, santa monica, beverly hills, hollywood, silicon valley, brooklyn, manhattan, queens, the bronx, bronx, staten island, harlem, long island, cape cod, midwest, new england, wall street, capitol hill`)

var demonyms = Words(`
american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish
russian ukrainian belarusian lithuanian latvian estonian moldovan georgian armenian azerbaijani kazakh uzbek tajik kyrgyz turkmen serbian croatian bosnian slovenian albanian macedonian montenegrin kosovar
chinese japanese korean taiwanese tibetan uighur uyghur mongolian vietnamese thai cambodian laotian burmese malaysian singaporean indonesian filipino philippine indian pakistani bangladeshi nepalese nepali lankan afghan
iranian persian iraqi syrian lebanese jordanian israeli palestinian saudi yemeni omani emirati qatari kuwaiti bahraini egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan rwandan
tanzanian congolese nigerian ghanaian senegalese ivorian malian liberian gambian cameroonian angolan zambian zimbabwean mozambican namibian african malawian chadian
canadian mexican cuban haitian jamaican dominican rican guatemalan honduran salvadoran nicaraguan panamanian colombian venezuelan ecuadorian peruvian bolivian chilean argentine argentinian brazilian uruguayan paraguayan
australian zealand european asian arab arabic kurdish jewish muslim islamic islamist christian catholic protestant orthodox hindu buddhist sikh sunni shia shiite evangelical mormon hispanic latino latina latin caribbean scandinavian soviet western eastern
republican democratic democrat conservative labour tory liberal communist socialist marxist nazi californian texan parisian londoner catalan basque native slavic nordic baltic balkan hawaiian alaskan
americans britons germans russians ukrainians palestinians israelis iraqis syrians iranians afghans africans europeans asians arabs kurds jews muslims christians catholics hindus sikhs mexicans canadians australians indians pakistanis nigerians democrats republicans conservatives liberals tories communists socialists nazis`)

var calendar = Words(`
monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
christmas easter thanksgiving ramadan halloween eve new-year hanukkah passover eid diwali`)

var placeNouns = Words(`
river lake sea ocean bay gulf strait canal creek mount mountain mountains hill hills valley island islands isle peninsula desert forest coast beach cape falls
street avenue road boulevard lane drive square plaza park bridge highway freeway interstate tunnel station airport harbor harbour port auditorium stadium arena mall zoo cemetery resort dam reservoir pier lagoon county parish borough district
province region city town township village heights springs field fields canyon delta county. ave. blvd. rd. north south east west northern southern eastern western upper lower central`)

// lands are the countries whose adjectives are made by no rule, or whose names
// are more than one.
var lands = map[string]string{
	"american": "united states", "us": "united states", "u.s": "united states", "u.s.": "united states", "usa": "united states", "america": "united states",
	"british": "britain", "uk": "britain", "u.k": "britain", "u.k.": "britain", "united kingdom": "britain", "english": "england", "scottish": "scotland", "welsh": "wales", "irish": "ireland",
	"french": "france", "german": "germany", "spanish": "spain", "portuguese": "portugal", "dutch": "netherlands", "belgian": "belgium", "swiss": "switzerland",
	"swedish": "sweden", "norwegian": "norway", "danish": "denmark", "finnish": "finland", "icelandic": "iceland", "polish": "poland", "czech": "czech republic", "slovak": "slovakia",
	"greek": "greece", "turkish": "turkey", "serbian": "serbia", "croatian": "croatia", "kazakh": "kazakhstan", "uzbek": "uzbekistan", "tajik": "tajikistan", "kyrgyz": "kyrgyzstan", "turkmen": "turkmenistan",
	"afghan": "afghanistan", "filipino": "philippines", "philippine": "philippines", "thai": "thailand", "lankan": "lanka", "burmese": "burma", "palestinian": "palestine", "saudi": "saudi arabia", "emirati": "united arab emirates",
	"yemeni": "yemen", "egyptian": "egypt", "moroccan": "morocco", "congolese": "congo", "ivorian": "ivory coast", "peruvian": "peru", "chilean": "chile", "argentine": "argentina", "argentinian": "argentina", "brazilian": "brazil",
	"mexican": "mexico", "canadian": "canada", "ecuadorian": "ecuador", "panamanian": "panama", "honduran": "honduras", "salvadoran": "el salvador", "lebanese": "lebanon", "somali": "somalia", "laotian": "laos", "mozambican": "mozambique", "montenegrin": "montenegro", "kosovar": "kosovo", "catalan": "catalonia",
}
