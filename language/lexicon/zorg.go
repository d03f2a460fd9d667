package lexicon

var orgHeads = Words(`
department ministry agency bureau office administration authority commission committee council board court tribunal parliament senate house congress assembly legislature cabinet government
party union federation association organization organisation group foundation institute institution university college school academy hospital clinic church mosque synagogue temple ministries
company corporation bank airlines airways motors motorsport motorsports industries holdings partners capital ventures enterprises technologies systems networks solutions services pharmaceuticals pharma labs laboratories energy electric oil gas petroleum mining steel foods brewing entertainment pictures studios records media news times post tribune herald journal gazette chronicle guardian telegraph press radio television tv network broadcasting
club league team society trust fund charity alliance coalition campaign movement front brigade army navy force forces corps guard police constabulary service services command fleet regiment battalion
museum library theatre theater orchestra ballet opera center centre laboratory observatory embassy consulate exchange chamber guild lodge order front network forum project initiative program programme task-force taskforce squad unit team patrol customs treasury reserve
united city rovers wanderers athletic fc rangers giants bears lions tigers eagles hawks bulls kings warriors rockets spurs cowboys patriots dolphins packers yankees dodgers cubs mets braves pirates cardinals reds angels
coalition caucus conference congress delegation mission secretariat directorate division branch firm llp associates`)

var orgSuffixes = Words(`inc inc. corp corp. co co. ltd ltd. llc l.l.c. plc llp l.p. lp gmbh ag sa s.a. nv n.v. ab asa oyj spa s.p.a. kk pty bhd & bros. incorporated limited`)

var orgNames = phrases(`
congress, parliament, senate, house, house of representatives, house of commons, house of lords, commons, lords, knesset, duma, bundestag, kremlin, pentagon, white house, downing street, capitol, supreme court, high court, treasury,
state department, justice department, defense department, home office, foreign office, foreign ministry, interior ministry, defence ministry, defense ministry, elysee, vatican, holy see, scotland yard, interpol, europol,
united nations, un, u.n., european union, eu, e.u., nato, opec, unesco, unicef, who, imf, world bank, wto, oecd, african union, arab league, red cross, red crescent, amnesty international, human rights watch, greenpeace, save the children, oxfam, doctors without borders, medecins sans frontieres,
fbi, cia, nsa, dea, atf, ice, irs, sec, fda, epa, faa, fcc, ftc, nasa, cdc, fema, tsa, osha, ntsb, usda, doj, dhs, hud, federal reserve, fed, secret service, coast guard, border patrol, national guard, homeland security,
nhs, bbc, itv, mi5, mi6, gchq, hmrc, ofcom, ofsted, met, met police, bank of england, european central bank, ecb, european commission, european parliament, european court of human rights, international criminal court,
ap, associated press, reuters, afp, agence france-presse, bloomberg, cnn, nbc, abc, cbs, fox, fox news, msnbc, npr, pbs, new york times, washington post, wall street journal, guardian, al jazeera, sky news, usa today, los angeles times, financial times, daily mail, twitter, facebook, google, instagram, youtube, whatsapp, apple, microsoft, amazon, netflix, uber, tesla,
fifa, uefa, nfl, nba, mlb, nhl, ncaa, ioc, wada, usada, fa, premier league, aclu, naacp, nra, planned parenthood, afl-cio, taliban, hamas, hezbollah, al qaeda, al-qaeda, islamic state, isis, isil, boko haram, al shabaab, al-shabaab, fatah, plo, ira, farc, fatah, gop, republican party, democratic party, labour party, labour, conservative party, sinn fein, liberal democrats, lib dems, snp, ukip, likud, bjp`)

// outletHeads are last words of the names of newspapers and broadcasters.
var outletHeads = Words(`news times post tribune herald journal gazette chronicle guardian telegraph mail express mirror sun standard observer independent star globe examiner inquirer dispatch courier bulletin radio television tv press magazine weekly review broadcasting media wire daily images pictures`)

var outlets = phrases(`
ap, associated press, reuters, afp, agence france-presse, bloomberg, cnn, nbc, abc, cbs, fox, fox news, msnbc, npr, pbs, bbc, itv, sky, rt, tass, xinhua, upi, dpa, ansa, efe, kyodo, al jazeera, usa today, tmz, espn, vox, vice, politico, axios, buzzfeed, huffpost, variety, billboard, the verge,
twitter, facebook, google, instagram, youtube, whatsapp, tiktok, snapchat, reddit, tumblr, telegram, getty, getty images, getty image, corbis, alamy, rex features, splash news, ap images, ap photo, wenn, magnum photos, polaris images, pa, press association, pa media, rex, shutterstock, time, newsweek, forbes, fortune, people, us weekly, haaretz, le monde, der spiegel, el pais, cnbc, pbs newshour`)

var shops = Words(`pizza pizzas pizzeria restaurant diner grill grille bar pub tavern inn bistro brasserie cafe café cafeteria deli delicatessen bakery brewery steakhouse kitchen burgers donuts doughnuts barbecue bbq chicken tacos sandwiches pies market supermarket grocery shop store bookstore bookshop books pharmacy drugstore chemist hardware garage motors salon barbershop florist jewelers jewellers cleaners laundry gym motel hotel guesthouse lodge casino nightclub lounge saloon nursery`)
