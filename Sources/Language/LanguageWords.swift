// The words by which the language gate knows a language: the most frequent function words of each, gathered for this
// project.

/// Languages that share a script with others, and their commonest words.
enum LanguageWords {
    /// ISO 639-1 codes with words separated by blanks.
    ///
    /// A word may stand in several lists: it then counts less.
    static let lists: [(code: String, words: StaticString)] = [
        (
            "en",
            """
            the of and to in a is that for it was on are as with his they at be this from have or by had not but what were when
            your can said there an which she do how their if will up other about out many then them these so her would him into has
            two more who than been its now could my did get over after our also before because where while against between since
            during under you we he i all some new just only most no one may says year years people government president world
            first last week today told why here don't n't 's 've 're 'll
            """
        ),
        (
            "fr",
            """
            le la les de des du un une et est dans que qui pour pas sur au aux avec ce cette ces il elle ils nous vous je ne se sa
            son ses leur mais ou où été être sont plus par comme tout fait en à a ont aussi entre après même sans d'un d'une c'est
            qu'il n'est l'a était très deux avait
            """
        ),
        (
            "es",
            """
            el la los las de del un una y e es en que por para con no se su sus al lo como más pero le ha este esta estos entre
            cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ni contra ese eso ante ellos fue era son
            está han dijo años según dos yo
            """
        ),
        (
            "de",
            """
            der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
            nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
            sein wurde wir ich ihr kein ihre unter soll gegen vom wenn was
            """
        ),
        (
            "it",
            """
            il lo la i gli le di a da in con su per tra un una uno e è che non si del della dei delle al alla ai nel nella dal
            dalla sul sulla come più ma anche sono ha hanno essere questo questa suo sua loro chi se stato dopo dell'
            all' nell' cui ci anni fra ed era perché
            """
        ),
        (
            "pt",
            """
            o a os as de do da dos das em no na nos nas um uma e é que não se por para com mais como mas foi ao aos à ele ela
            seu sua ou quando muito já está são também só pelo pela até isso entre depois sem mesmo ter ser tem há sobre
            disse anos segundo eu
            """
        ),
        (
            "nl",
            """
            de het een en van in is dat op te voor met niet zijn aan er die ook als bij door naar uit om dan maar was worden
            heeft hebben werd deze dit over nog wel geen meer kan tot hij ze zij wij ik je al moet zou haar hun wordt onder
            tegen omdat
            """
        ),
        (
            "pl",
            """
            i w z na nie się do to że jest o jak za od po przez dla ale czy są był była było być tym tego ten ta co który która
            które przy pod może jego jej ich oraz już tylko ze także roku przed jako lub aby gdy tak więc
            """
        ),
        (
            "cs",
            """
            a v se na je že s z do to i o k ve pro za by ale jako po od které který která jsou bylo byl podle jeho už při nebo
            tak co jen si aby když také před být má mezi není jsem až roku ze však
            """
        ),
        (
            "sk",
            """
            a v sa na je že s z do to aj o k vo pre za by ale ako po od ktoré ktorý ktorá sú bolo bol podľa jeho už pri alebo
            tak čo len si aby keď tiež pred byť má medzi nie som až roku zo však
            """
        ),
        (
            "sv",
            """
            och i att det som en på är av för med den till inte han har de om ett men var jag sig från vi så kan när år under
            också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket
            """
        ),
        (
            "da",
            """
            og i at det som en på er af for med den til ikke han har de om et men var jeg sig fra vi så kan når år under også
            efter eller nu sin der ved mod skal ville kommer ud får være havde alle andre meget blev hvor hun mere
            """
        ),
        (
            "no",
            """
            og i at det som en på er av for med den til ikke han har de om et men var jeg seg fra vi så kan når år under også
            etter eller nå sin der ved mot skal ville kommer ut får være hadde alle andre mye ble hvor hun mer
            """
        ),
        (
            "fi",
            """
            ja on ei se että oli hän ovat mutta myös kun niin kuin joka tai sen hänen ole olla mukaan jos vain nyt jo sekä
            ollut tämä jonka ne siitä vuoden vielä mitä kanssa jotka siellä sitä voi hänellä tämän minä
            """
        ),
        (
            "hu",
            """
            a az és hogy nem is egy volt meg már csak ez de el van azt vagy mint ha ki még be lesz ezt szerint amely után
            pedig minden lehet majd után között azonban több kell olyan aki így ami arra
            """
        ),
        (
            "ro",
            """
            și în de la a cu pe nu este că un o din care mai sunt al lui pentru au fost ce se sau dar ca după prin fi ai ale
            această acest când până foarte să am fiind între fără despre
            """
        ),
        (
            "tr",
            """
            ve bir bu da de için ile olarak çok daha olan gibi ne kadar sonra ise var en her o ama değil mi ki göre olduğu
            tarafından ancak şu diye yok biz ben onun iki oldu üzere hem ya veya eden etti
            """
        ),
        (
            "id",
            """
            yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih
            telah oleh sudah atau kami sebagai kata menjadi bahwa saat kita dia orang seperti anda para tahun
            """
        ),
        (
            "vi",
            """
            và của là có trong cho được một không các người với những này đã khi để từ đến cũng ra như về tại ở nhiều năm
            vào trên sau nhưng sẽ còn do phải tôi lại bị
            """
        ),
        (
            "ca",
            """
            el la els les de del un una i és en que per amb no es seu seva al com més però ha aquest aquesta entre quan molt
            sense sobre també fins hi on des tot ens són va han anys segons dels als pel perquè què
            """
        ),
        (
            "hr",
            """
            i u je se na da su za od s a o koji koja koje nije kako ali bi što sam po iz te kao do ili samo već bio bila bilo
            biti ne će jer sve nakon prema godine ako taj još
            """
        ),
        (
            "sl",
            """
            in je v na se da so za z ki ne pa tudi bi kot po od pri ali še bo iz ni ter do o kako bil bila bilo več leta kar
            pred med že zaradi če sem smo
            """
        ),
        (
            "lt",
            """
            ir į kad su yra iš tai bei dėl bet kaip buvo ar nuo jau apie po bus tik tačiau per metų pat jo prie jis savo
            """
        ),
        (
            "lv",
            """
            un ir ar no uz ka par tas bet arī kas pēc bija lai gan vai šo nav kā līdz tā savu tikai pie būs viņš
            """
        ),
        (
            "et",
            """
            ja on ei et see oli ka mis kui aga ta ning oma või siis selle ole üle kes veel tema välja olid juba pärast mida
            """
        ),
        (
            "sq",
            """
            të e në dhe i për me që një nga u më është si ka nuk së kjo janë por ishte ky do pas tyre duke se tij
            """
        ),
        (
            "ms",
            """
            yang dan di itu dengan untuk tidak ini dari dalam akan pada juga kerana boleh ialah beliau kepada adalah oleh telah
            berkata kita mereka atau sebagai turut
            """
        ),
        (
            "tl",
            """
            ang ng sa na mga ay at ito siya para hindi ni kay niya si may kung ko mo rin din lang po ako sila nang
            """
        ),
        (
            "sw",
            """
            ya na wa kwa ni katika la za kuwa hiyo huo baada lakini hii cha pia yake wake alisema kama hilo watu
            """
        ),
        (
            "ru",
            """
            и в не на что он с как это по но из у за от о же для до бы так все его ее они было был была быть или также этот
            ещё еще при если только может уже их мы я этого который которые после во со
            """
        ),
        (
            "uk",
            """
            і в у не на що він з як це по але та за від до про для є його її вони було був була бути або також цей ще при
            якщо тільки може вже їх ми я який які після із зі щоб під час року й
            """
        ),
        (
            "bg",
            """
            и в не на че той с как това по но от за до да се са е ще който която които или също има си към при след като
            беше бъде във със без много само ги му ни през
            """
        ),
        (
            "sr",
            """
            и у је се на да су за од с а о који која које није како али би што по из те као до или само већ био била било ће
            јер све након према године ако још
            """
        ),
        (
            "mk",
            """
            и во не на дека тој со како ова по но од за до да се е ќе кој која кои или исто има си кон при откако беше биде
            без многу само ги му
            """
        ),
        (
            "be",
            """
            і ў не на што ён з як гэта па але у за ад да пра для яго яе яны было быў была быць або таксама гэты яшчэ пры калі
            толькі можа ужо іх мы які якія пасля са
            """
        ),
        (
            "ar",
            """
            في من على إلى أن التي الذي عن مع هذا هذه كان قد بعد أو ما لا كما بين كل ذلك وقال قال إن لم كانت حيث عام غير خلال
            """
        ),
        (
            "fa",
            """
            و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده کرد می باید اما دو پس بود شود آنها
            """
        ),
        (
            "ur",
            """
            کے میں کی کا ہے اور سے کو نے پر کہ ہیں اس ایک کہا یہ بھی تھا جو کر ان ہو گیا نہیں ہی وہ تھے لیے
            """
        ),
        (
            "hi",
            """
            के में की है और से को का ने पर कि एक यह हैं भी इस कहा था नहीं जो कर लिए हो गया वह तो ही
            """
        ),
        (
            "mr",
            """
            आणि आहे या व हे ते आहेत नाही होते तर केली केले करण्यात असे मात्र त्या होता होती म्हणून आणि
            """
        ),
    ]
}
