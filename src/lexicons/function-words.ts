/**
 * Small words by which a language is known, for those that news comes in. Left out are words that are common in English as
 * well (*in*, *no*, *so*) and what stands in names (*de*, *von*, *el*).
 */
const WORDS: [language: string, words: string][] = [
  [
    "English",
    "the of and to in that is was for it with as his on be at by had not are but from or have an they which one were her all she there would their we him been has when who will more if out up what about into than them can only other some could these two may then do first any my now such like our over me even most made after also did many before must through back years where much your way well down should because each just those people how too little very still being own see same another know while last might us great since against right came take himself few between both under a he i this said says say so no",
  ],
  [
    "German",
    "und der die das nicht ist auch mit sich auf für wir sie ich ein eine einen einem einer eines dem des zu im den wird werden wurde wurden werde haben hatte hatten nach bei aus um über durch noch nur oder aber wie wenn dass daß als kann sind sein seine seiner ihre ihr zum zur vom sagte sagt mehr bis vor gegen seit schon keine kein diese dieser dieses habe sei unter zwischen jedoch",
  ],
  [
    "French",
    "les des est une dans qui que pour sur pas plus par avec ce cette ces sont il elle ils nous vous au aux ou mais été être avoir ont leur leurs ses sa selon après avant aussi tout tous fait entre sans comme depuis contre dont même peut très encore ainsi lors deux je lui était avait et",
  ],
  [
    "Spanish",
    "que en los las por con para una un se es su sus al lo como más pero le ha este esta ya entre cuando todo ser son también fue había era muy hasta desde sobre sin dijo según años donde quien porque nos contra tras puede han está estos durante",
  ],
  [
    "Portuguese",
    "que em os as um uma para com não por mais ao aos na nas no nos foi ser são também pela pelo sua seu seus suas como mas disse ele ela eles entre depois sobre quando muito há já está até isso sem segundo ter tem anos ainda contra",
  ],
  [
    "Italian",
    "che il per non una un è con sono gli dei della delle nel nella alla ha più come ma anche si al dal dalla questo questa stato ed essere hanno suo sua loro dopo ancora tra fra quando molto ci anni detto perché contro sulla degli lo nei",
  ],
  [
    "Dutch",
    "het een van en dat niet op zijn met voor er maar ook aan bij naar uit om over nog werd wordt worden heeft hebben had dit deze die door ze hij zij wij als dan wel meer tegen kan zou tot zegt zei volgens onder hun geen",
  ],
  [
    "Afrikaans",
    "nie die het 'n word sal ook wat vir met hulle sy se dat op is aan haar hom ons maar na oor kan was toe gesê",
  ],
  [
    "Swedish",
    "och att det som en på är av för med den till inte har de om ett var jag men från han kan hade nu så vid eller efter också mot blir blev när över under skulle hon sin man säger sade mer än vi",
  ],
  [
    "Danish",
    "og at det som en på er af for med den til ikke har de om et var jeg men fra han kan havde nu ved eller efter også mod bliver blev når over under skulle hun sin siger sagde mere end vi være efter",
  ],
  [
    "Norwegian",
    "og at det som en på er av for med den til ikke har de om et var jeg men fra han kan hadde nå ved eller etter også mot blir ble når over under skulle hun sin sier sa mer enn vi være",
  ],
  [
    "Icelandic",
    "og að það sem er ekki við með til um hann hún þeir var fyrir eru hefur verið þess þetta af en frá eftir",
  ],
  [
    "Finnish",
    "ja on ei että se hän oli mutta myös kun ovat niin tai kuin olla mukaan joka sekä vain ole sen jo vielä sanoi hänen",
  ],
  ["Estonian", "ja on ei et see oli ka aga kui ning mis oma ta nii või kes seda pole tema olid veel ütles"],
  [
    "Hungarian",
    "hogy az nem egy és is azt volt meg csak ez már még van kell mint ki el szerint után vagy ezt ha pedig mondta lesz",
  ],
  [
    "Polish",
    "się nie na że jest do to w z i za od po ale jak przez dla jego jej są był była było który która które oraz tym ich może już tylko przed przy także powiedział został roku tego",
  ],
  [
    "Czech",
    "se je na že to v z i za od po ale jak pro jeho její jsou byl byla bylo který která které také tím jen před při podle řekl jako ve ze už aby není by nebo však tak",
  ],
  [
    "Slovak",
    "sa je na že to v z aj za od po ale ako pre jeho jej sú bol bola bolo ktorý ktorá ktoré tiež len pred pri podľa povedal už aby nie by alebo však tak",
  ],
  [
    "Romanian",
    "și în nu este să la cu pe din care mai pentru au fost ca prin sunt dar după sau lui ale ei fi va ai despre acest această",
  ],
  [
    "Croatian, Serbian or Bosnian",
    "je se na da su za od koji koja koje nije će biti kao što ali samo bi ili kako iz još nakon sve rekao kazao prema bio bila bez oko nisu",
  ],
  [
    "Slovenian",
    "je se na da so za od ki ni bo biti kot pa tudi ali bi ali kako iz še po vse dejal bil bila brez pri",
  ],
  [
    "Turkish",
    "ve bir bu için ile olarak olan çok daha gibi sonra kadar ne her ise değil dedi olduğunu var en ancak kendi diye ama",
  ],
  [
    "Indonesian or Malay",
    "yang dan di untuk dengan ini itu dari pada tidak akan ke dalam juga oleh ada telah atau adalah mereka kepada kata sudah",
  ],
  ["Vietnamese", "và của là có trong được cho với không các những người một này đã khi về đến ra tại"],
  ["Tagalog", "ang ng sa mga na at ay hindi ito para niya siya kanyang nang mula dahil din rin may kung"],
  ["Swahili", "ya na wa kwa ni katika za la kuwa hiyo huyo hilo kama lakini hata wakati alisema cha hii pia"],
  [
    "Catalan",
    "que els les amb per una un és són va ha dels però més com aquest aquesta també ser seva seu han fins sobre perquè",
  ],
  ["Albanian", "në të dhe për me një që është nga ka nuk si ai edhe kjo janë duke më ku pas"],
  ["Latvian", "un ir ar no ka par tas kas uz bija arī bet pēc nav tā lai kā pie savu gada"],
  ["Lithuanian", "ir kad su tai yra buvo iš ne jis bet po kaip apie nuo už taip dėl savo metų pasakė"],
  ["Welsh", "yn y mae ar i yr wedi fod ei ond hefyd bod gan eu oedd dywedodd am gyda"],
  ["Irish", "agus an na ar go sa tá le ag bhí is níl don mar ach dúirt sé sí leis"],
  [
    "Russian",
    "и в не на что с по как это из его за от для но был он она они было к у же так уже или если после только сказал",
  ],
  [
    "Ukrainian",
    "і в не на що з та як це із його за від для але був він вона вони було до у ж так вже або якщо після лише сказав є",
  ],
  [
    "Bulgarian",
    "и в не на че с по как това от за да е са но беше той тя те се до си ще или ако след само каза",
  ],
  ["Greek", "και το να της του η ο τα την με για που είναι στο από θα δεν τον στην οι των ότι στη τους"],
];

/** Languages by number; 0 is English. */
export const LANGUAGES: readonly string[] = WORDS.map(([language]) => language);

const BY_WORD = new Map<string, number[]>();
WORDS.forEach(([, words], language) => {
  for (const word of new Set(words.split(" "))) {
    // A word of English says nothing of another language.
    if (language > 0 && BY_WORD.get(word)?.includes(0)) continue;
    const languages = BY_WORD.get(word);
    if (languages) languages.push(language);
    else BY_WORD.set(word, [language]);
  }
});

/** The languages, by number, that have this word (small letters) among their small words; undefined for none. */
export function languagesOf(word: string): readonly number[] | undefined {
  return BY_WORD.get(word);
}
