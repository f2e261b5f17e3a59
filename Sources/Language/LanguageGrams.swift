// Pieces of words that betray a language where a text is too short for function words. Gathered for this project.

/// Votes of letter sequences: a leading "^" stands for the start of a word, a trailing "$" for its end.
enum LanguageGrams {
    static let lists: [(code: String, grams: StaticString)] = [
        (
            "en",
            """
            ^th ^wh ^sh ^kn ^wr th$ sh$ ck$ ght ing$ ings$ tion$ tions$ sion$ ly$ ed$ ness$ ous$ ful$ ment$ oo ee ea ^y ow$ ew$ ay$ ys$ ies$
            ght$ ould ough ^out ^over ^un ^re ers$ or$ al$ ic$ ity$ ll$ lls$ ss$ ts$ ns$ rs$ ds$ ks$ ^w wn$ rk st$ nd$ ld$ ice$ ake$
            """
        ),
        (
            "fr",
            "eux$ aux$ eur$ eurs$ ique$ iques$ ait$ aient$ ment$ tion$ oi ou eau ette$ ille ée$ ées$ és$ ^qu ^l' ^d' ez$ aire$"
        ),
        ("es", "ción$ ciones$ dad$ mente$ ando$ iendo$ ado$ ados$ ada$ ue ie os$ as$ ll ^qu ero$ era$ ón$ aron$ ^des"),
        (
            "de",
            "ung$ ungen$ keit$ heit$ lich$ lichen$ isch$ ischen$ sch cht ch$ ^ge ^ver ^be en$ ei ie tz ^zu ieren$ ^st ß"
        ),
        (
            "it",
            "zione$ zioni$ ità$ gli cch gg zz ato$ ata$ ati$ are$ ere$ ire$ mente$ tti$ tto$ ino$ ini$ elli$ cci ghi"
        ),
        ("pt", "ção$ ções$ dade$ nh lh ão$ ões$ mente$ ado$ ada$ ndo$ eiro$ eira$ ei ou$ ^qu am$ em$ inh"),
        ("nl", "ij aa oe uu lijk$ lijke$ heid$ sch en$ ^ge ^ver ^be ie cht ^zi dt$ je$ ui eu$ ingen$"),
        ("pl", "cz sz rz dz ski$ ska$ wy$ ow ie owa$ ych$ ego$ owie$ ał$ ła$ ^prz ^wy ć$ ów$"),
        ("cs", "ost$ ského$ ční$ ého$ ^při ní$ ou$ ch$ ě ř ů ^vy ^po ová$ ský$"),
        ("sv", "ande$ ning$ het$ ska$ ar$ er$ ör ät för ^sk en$ et$ sj ck ade$ ö å"),
        ("da", "else$ ning$ hed$ ske$ er$ et$ en$ ed$ ^af øj æ ø å ede$ kk"),
        ("no", "else$ ning$ het$ ske$ er$ et$ en$ ^av øy æ ø å kk sj skj"),
        ("fi", "inen$ ssa$ ssä$ lla$ llä$ aa ää kk tt uu ii ään$ taan$ sta$ uo yö ie set$ minen$ nut$"),
        ("hu", "sz gy cs ság$ ség$ nak$ nek$ ban$ ben$ ok$ ek$ ^meg ^el tt zt ly ö ő ű ás$ és$ bb"),
        ("ro", "ul$ ului$ ilor$ elor$ ea$ ări$ ția$ ție$ ți ă ești$ esc$ at$ ^pre ii$ oa"),
        ("tr", "lar$ ler$ yor$ dır$ dir$ ları$ leri$ mak$ mek$ ı ş ğ ti$ dı$ di$ da$ de$ nın$ nin$ iyor"),
        ("id", "kan$ ^meng ^mem ^men ^ber ^ter ^per ^pem nya$ an$ ng$ ah$ ^ke ai$ ^di"),
        ("hr", "ije ost$ nje$ ti$ ski$ ska$ og$ ih$ nj lj ^pri ao$ ju$ ima$"),
    ]
}
