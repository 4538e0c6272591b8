// Names for the demo's people: ordinary first names with surnames that mean sample, imagined or example.

/** A name in Latin and in Devanagari letters. */
export type Name = { latin: string; devanagari: string }

/** Reads "Aarya आर्या, Advik अद्विक" into names. */
function names(list: string): Name[] {
  return list.split(', ').map((entry) => {
    const [latin = '', devanagari = ''] = entry.trim().split(' ')
    return { latin, devanagari }
  })
}

export const surnames = names(
  'Namune नमुने, Kalpit कल्पित, Udahare उदाहरे, Chachani चाचणी, Pratirup प्रतिरूप, Naamdhari नामधारी, ' +
    'Drushtante दृष्टांते, Lutupute लुटुपुटे, Abhasi आभासी, Kalpanik काल्पनिक, Rachite रचिते, Namunekar नमुनेकर',
)

/** The sixty of JEE-27 A in the order of the attendance register. */
export const registerNames = names(
  'Aarohi आरोही, Aarya आर्या, Advik अद्विक, Ananya अनन्या, Anvi अन्वी, Arnav अर्णव, Atharv अथर्व, Avani अवनी, ' +
    'Bhargav भार्गव, Charvi चार्वी, Daksh दक्ष, Devika देविका, Dhruv ध्रुव, Esha ईशा, Gauri गौरी, Girish गिरीश, ' +
    'Harsh हर्ष, Hema हेमा, Indra इंद्र, Isha इशा, Jai जय, Janhavi जान्हवी, Ira इरा, Kabir कबीर, ' +
    'Kalyani कल्याणी, Kartik कार्तिक, Kavya काव्या, Ketan केतन, Kruti कृती, Lalit ललित, Madhav माधव, ' +
    'Manasi मानसी, Mayur मयूर, Meera मीरा, Mihir मिहीर, Mrunal मृणाल, Naina नैना, Neel नील, Nidhi निधी, ' +
    'Ojas ओजस, Omkar ओंकार, Pallavi पल्लवी, Parth पार्थ, Pooja पूजा, Pranav प्रणव, Rasika रसिका, Reva रेवा, ' +
    'Rohan रोहन, Rutuja ऋतुजा, Sahil साहिल, Sakshi साक्षी, Sanvi सान्वी, Shaurya शौर्य, Shreya श्रेया, ' +
    'Soham सोहम, Swara स्वरा, Tanvi तन्वी, Tejas तेजस, Vedant वेदांत, Yash यश',
)

export const firstNames = [
  ...registerNames,
  ...names(
    'Aditi अदिती, Aditya आदित्य, Akash आकाश, Amruta अमृता, Anjali अंजली, Aniket अनिकेत, Apurva अपूर्वा, ' +
      'Ashwini अश्विनी, Chaitanya चैतन्य, Darshan दर्शन, Dnyanesh ज्ञानेश, Gayatri गायत्री, Gaurav गौरव, ' +
      'Harshada हर्षदा, Hrishikesh हृषीकेश, Ishwari ईश्वरी, Jidnyasa जिज्ञासा, Kaustubh कौस्तुभ, Komal कोमल, ' +
      'Krishna कृष्णा, Kshitij क्षितिज, Maithili मैथिली, Mandar मंदार, Megha मेघा, Mohit मोहित, ' +
      'Mugdha मुग्धा, Nachiket नचिकेत, Nakul नकुल, Namrata नम्रता, Naresh नरेश, Nikita निकिता, ' +
      'Nikhil निखिल, Om ओम, Prachi प्राची, Prajakta प्राजक्ता, Prathamesh प्रथमेश, Pratiksha प्रतीक्षा, ' +
      'Radhika राधिका, Rahul राहुल, Riya रिया, Rugved ऋग्वेद, Rupali रूपाली, Sai सई, Samarth समर्थ, ' +
      'Samruddhi समृद्धी, Sanika सानिका, Sarthak सार्थक, Shantanu शंतनू, Shivani शिवानी, Shravani श्रावणी, ' +
      'Siddhi सिद्धी, Siddharth सिद्धार्थ, Sneha स्नेहा, Sumedh सुमेध, Swapnil स्वप्निल, Tanishka तनिष्का, ' +
      'Trupti तृप्ती, Utkarsh उत्कर्ष, Vaishnavi वैष्णवी, Varad वरद, Vihaan विहान, Vishakha विशाखा',
  ),
]

export const mothersNames = names(
  'Sunita सुनीता, Savita सविता, Mangal मंगल, Vaishali वैशाली, Rekha रेखा, Sangita संगीता, Jyoti ज्योती, ' +
    'Archana अर्चना, Kavita कविता, Manisha मनीषा, Nanda नंदा, Pushpa पुष्पा, Shobha शोभा, Sushma सुषमा, ' +
    'Ujjwala उज्ज्वला, Vandana वंदना',
)

export const fathersNames = names(
  'Suresh सुरेश, Ramesh रमेश, Dattatray दत्तात्रय, Balaji बालाजी, Ganesh गणेश, Vijay विजय, Sanjay संजय, ' +
    'Anil अनिल, Prakash प्रकाश, Rajendra राजेंद्र, Shivaji शिवाजी, Sunil सुनील, Uttam उत्तम, Vilas विलास, ' +
    'Baburao बाबूराव, Mahesh महेश',
)

/** Quarters and lanes that Latur does not have. */
export const streets = [
  'Udaharan Nagar, Ausa Road',
  'Namuna Galli, near the Sample Chowk',
  'Kalpit Colony, Barshi Road',
  'Pratirup Vasahat, Ambajogai Road',
  'Aabhas Nagar, behind the Example Arcade',
  'Drushtant Lane, Old MIDC Road',
  'Kalpana Society, Nanded Road',
  'Rachana Housing, Ring Road',
] as const

/** Finds a name of the lists by its Latin letters. Throws when there is none: a slip in the data. */
export function nameOf(list: readonly Name[], latin: string): Name {
  const found = list.find((name) => name.latin === latin)
  if (!found) throw new Error(`No such name in the demo: ${latin}`)
  return found
}
