"""Pairs of articles in two languages: translations, and reports of one event that are none."""

from __future__ import annotations

FERRY = (
    "The ferry Karima Star sank off Port Belvar on 14 March 2031 with 312 passengers on board, the coast guard said. "
    "Rescuers pulled 187 people from the water, and 46 bodies were found by Sunday. The ship was built in 1994 and "
    "was allowed to carry 250 passengers. Captain Idris Salwan was arrested on 16 March. The owner, Delmar Lines, "
    "runs 12 ships."
)
FERRY_AR = (
    "قال خفر السواحل إن العبارة كريمة ستار غرقت قبالة بورت بلفار في 14 مارس 2031 وعلى متنها 312 راكبا. وانتشل رجال "
    "الإنقاذ 187 شخصا من الماء وعثر على 46 جثة حتى يوم الأحد. وبنيت السفينة عام 1994 وكان مسموحا لها بحمل 250 راكبا. "
    "واعتقل القبطان إدريس سلوان في 16 مارس. وتملك الشركة دلمار لاينز 12 سفينة."
)
FERRY_FR = (
    "Le ferry Karima Star a coulé au large de Port Belvar le 14 mars 2031 avec 312 passagers à bord, selon les "
    "gardes-côtes. Les sauveteurs ont sorti 187 personnes de l'eau, et 46 corps ont été retrouvés jusqu'à dimanche. "
    "Le navire, construit en 1994, pouvait transporter 250 passagers. Le capitaine Idris Salwan a été arrêté le 16 "
    "mars. Son propriétaire, Delmar Lines, exploite 12 navires."
)
FERRY_ES = (
    "El ferry Karima Star se hundió frente a Port Belvar el 14 de marzo de 2031 con 312 pasajeros a bordo, según la "
    "guardia costera. Los rescatistas sacaron del agua a 187 personas, y hasta el domingo se hallaron 46 cuerpos. El "
    "barco, construido en 1994, podía llevar 250 pasajeros. El capitán Idris Salwan fue detenido el 16 de marzo. La "
    "empresa Delmar Lines tiene 12 barcos."
)
FERRY_OWN_AR = (
    "ارتفع عدد قتلى غرق العبارة كريمة ستار إلى 51 شخصا، فيما نجا 187 آخرون، حسبما أعلنت وزارة النقل. وقال الوزير إن 9"
    " غواصين ما زالوا يبحثون عن 79 مفقودا على عمق 60 مترا. وكانت العبارة متجهة إلى جزيرة صور حين غرقت يوم 14 مارس. "
    "ووصلت 4 طائرات من العاصمة وعلى متنها 30 طبيبا."
)
FERRY_OWN_FR = (
    "Au moins 46 personnes sont mortes dans le naufrage du Karima Star, parti de Port Belvar avec 312 passagers. "
    "Parmi les victimes figurent 11 enfants d'une école de Sarme, selon le maire. Quelque 400 proches attendent sur "
    "le quai, et 6 hélicoptères survolent la zone. Le dernier naufrage, en 2019, avait fait 73 morts. Le président a "
    "décrété 3 jours de deuil."
)

PLANT = (
    "Engineers shut the second reactor of the Orvane power station on 3 May 2031 after a pump failed at 450 degrees. "
    "The station gives 1,350 megawatts, 18 percent of the country's electricity. About 640 workers were sent home. "
    "Repairs will cost 75 million dollars and take 11 weeks, said Lena Marsk, the director. It was the fifth shutdown"
    " since 2022."
)
PLANT_AR = (
    "أوقف المهندسون المفاعل الثاني في محطة أورفان للطاقة في 3 مايو 2031 بعد تعطل مضخة عند 450 درجة. وتنتج المحطة 1350"
    " ميغاواط أي 18 في المئة من كهرباء البلاد. وأرسل نحو 640 عاملا إلى منازلهم. وستكلف الإصلاحات 75 مليون دولار "
    "وتستغرق 11 أسبوعا بحسب المديرة لينا مارسك. وهو الإغلاق الخامس منذ عام 2022."
)
PLANT_AR_CHANGED = PLANT_AR.replace("640", "460")
PLANT_FR = (
    "Les ingénieurs ont arrêté le deuxième réacteur de la centrale d'Orvane le 3 mai 2031 après la panne d'une pompe "
    "à 450 degrés. La centrale fournit 1 350 mégawatts, soit 18 % de l'électricité du pays. Environ 640 ouvriers ont "
    "été renvoyés chez eux. Les réparations coûteront 75 millions de dollars et dureront 11 semaines, a dit la "
    "directrice, Lena Marsk. C'est le cinquième arrêt depuis 2022."
)
PLANT_OWN_AR = (
    "قالت شركة الكهرباء إن انقطاع التيار طال 210 آلاف منزل في 5 مدن بعد إغلاق محطة أورفان. وارتفع سعر الكهرباء بنسبة "
    "18 في المئة خلال يومين. وستشتري البلاد 900 ميغاواط من جارتها حتى 20 يونيو. وطالب 14 نائبا بالتحقيق في الحادث."
)
PLANT_OWN_ES = (
    "El reactor de Orvane lleva parado 8 días y el precio de la luz ha subido un 18 por ciento. La empresa perdió 75 "
    "millones de dólares en la bolsa el lunes. Unos 2.000 vecinos protestaron ante la central, que abrió en 1987. El "
    "gobierno promete 40 millones para los pueblos cercanos."
)

VOTE = (
    "The People's Union won 61 of the 150 seats in the election of 9 June 2031, the commission in Velsk said. Turnout"
    " was 57.3 percent, after 63 percent in 2027. The Greens took 38 seats and the Farmers 22. Recounts were ordered "
    "in 17 towns. Police arrested 29 people in Orvane on election night. The new house meets on 1 July."
)
VOTE_AR = (
    "فاز اتحاد الشعب بـ 61 مقعدا من أصل 150 في انتخابات 9 يونيو 2031، بحسب المفوضية في فلسك. وبلغت نسبة المشاركة 57.3"
    " في المئة بعد 63 في المئة عام 2027. وحصل الخضر على 38 مقعدا والمزارعون على 22. وأمر بإعادة الفرز في 17 بلدة. "
    "واعتقلت الشرطة 29 شخصا في أورفان ليلة الانتخابات. ويجتمع المجلس الجديد في 1 يوليو."
)
VOTE_ES = (
    "La Unión Popular ganó 61 de los 150 escaños en las elecciones del 9 de junio de 2031, dijo la comisión en Velsk."
    " La participación fue del 57,3 por ciento, tras el 63 por ciento de 2027. Los Verdes lograron 38 escaños y los "
    "Agricultores 22. Se ordenaron recuentos en 17 pueblos. La policía detuvo a 29 personas en Orvane en la noche "
    "electoral. La nueva cámara se reúne el 1 de julio."
)
VOTE_OWN_AR = (
    "تصدر اتحاد الشعب الانتخابات بـ 61 مقعدا، وهو أقل من 75 مقعدا كان قد حصل عليها. وقال زعيمه إنه سيتحالف مع 22 "
    "نائبا من المزارعين. وراقب الاقتراع 340 مراقبا في 1200 مركز. وبلغت المشاركة 57.3 في المئة. وأصيب 7 من الشرطة "
    "بجروح."
)
VOTE_OWN_FR = (
    "L'Union populaire recule à 61 sièges, contre 75 auparavant, et cherche des alliés parmi les 22 élus "
    "agriculteurs. Les Verts en gagnent 9. Le dépouillement a duré 31 heures dans 1 200 bureaux. À Velsk, 83 plaintes"
    " ont été déposées. La participation, de 57,3 %, est la plus basse depuis 1999."
)

TRANSLATIONS = {
    "ferry in Arabic": ("ar", FERRY, FERRY_AR),
    "ferry in French": ("fr", FERRY, FERRY_FR),
    "ferry in Spanish": ("es", FERRY, FERRY_ES),
    "plant in Arabic": ("ar", PLANT, PLANT_AR),
    "plant in Arabic with one value changed": ("ar", PLANT, PLANT_AR_CHANGED),
    "plant in French": ("fr", PLANT, PLANT_FR),
    "vote in Arabic": ("ar", VOTE, VOTE_AR),
    "vote in Spanish": ("es", VOTE, VOTE_ES),
}
OWN_REPORTS = {
    "ferry in Arabic": ("ar", FERRY, FERRY_OWN_AR),
    "ferry in French": ("fr", FERRY, FERRY_OWN_FR),
    "plant in Arabic": ("ar", PLANT, PLANT_OWN_AR),
    "plant in Spanish": ("es", PLANT, PLANT_OWN_ES),
    "vote in Arabic": ("ar", VOTE, VOTE_OWN_AR),
    "vote in French": ("fr", VOTE, VOTE_OWN_FR),
    "another event in Arabic": ("ar", VOTE, PLANT_AR),
}
