// The states and union territories by GST's two digits, named in each language. Content, not interface: no catalogue.
import type { Language } from '../words/language.ts'

const names: Record<string, readonly [en: string, mr: string, hi: string]> = {
  '01': ['Jammu and Kashmir', 'जम्मू आणि काश्मीर', 'जम्मू और कश्मीर'],
  '02': ['Himachal Pradesh', 'हिमाचल प्रदेश', 'हिमाचल प्रदेश'],
  '03': ['Punjab', 'पंजाब', 'पंजाब'],
  '04': ['Chandigarh', 'चंदीगड', 'चंडीगढ़'],
  '05': ['Uttarakhand', 'उत्तराखंड', 'उत्तराखंड'],
  '06': ['Haryana', 'हरियाणा', 'हरियाणा'],
  '07': ['Delhi', 'दिल्ली', 'दिल्ली'],
  '08': ['Rajasthan', 'राजस्थान', 'राजस्थान'],
  '09': ['Uttar Pradesh', 'उत्तर प्रदेश', 'उत्तर प्रदेश'],
  '10': ['Bihar', 'बिहार', 'बिहार'],
  '11': ['Sikkim', 'सिक्कीम', 'सिक्किम'],
  '12': ['Arunachal Pradesh', 'अरुणाचल प्रदेश', 'अरुणाचल प्रदेश'],
  '13': ['Nagaland', 'नागालँड', 'नागालैंड'],
  '14': ['Manipur', 'मणिपूर', 'मणिपुर'],
  '15': ['Mizoram', 'मिझोराम', 'मिज़ोरम'],
  '16': ['Tripura', 'त्रिपुरा', 'त्रिपुरा'],
  '17': ['Meghalaya', 'मेघालय', 'मेघालय'],
  '18': ['Assam', 'आसाम', 'असम'],
  '19': ['West Bengal', 'पश्चिम बंगाल', 'पश्चिम बंगाल'],
  '20': ['Jharkhand', 'झारखंड', 'झारखंड'],
  '21': ['Odisha', 'ओडिशा', 'ओडिशा'],
  '22': ['Chhattisgarh', 'छत्तीसगड', 'छत्तीसगढ़'],
  '23': ['Madhya Pradesh', 'मध्य प्रदेश', 'मध्य प्रदेश'],
  '24': ['Gujarat', 'गुजरात', 'गुजरात'],
  '26': ['Dadra, Nagar Haveli, Daman and Diu', 'दादरा, नगर हवेली, दमण आणि दीव', 'दादरा, नगर हवेली, दमन और दीव'],
  '27': ['Maharashtra', 'महाराष्ट्र', 'महाराष्ट्र'],
  '29': ['Karnataka', 'कर्नाटक', 'कर्नाटक'],
  '30': ['Goa', 'गोवा', 'गोवा'],
  '31': ['Lakshadweep', 'लक्षद्वीप', 'लक्षद्वीप'],
  '32': ['Kerala', 'केरळ', 'केरल'],
  '33': ['Tamil Nadu', 'तमिळनाडू', 'तमिलनाडु'],
  '34': ['Puducherry', 'पुदुच्चेरी', 'पुदुचेरी'],
  '35': ['Andaman and Nicobar Islands', 'अंदमान आणि निकोबार बेटे', 'अंडमान और निकोबार द्वीप'],
  '36': ['Telangana', 'तेलंगणा', 'तेलंगाना'],
  '37': ['Andhra Pradesh', 'आंध्र प्रदेश', 'आंध्र प्रदेश'],
  '38': ['Ladakh', 'लडाख', 'लद्दाख'],
  '97': ['Other territory', 'इतर प्रदेश', 'अन्य क्षेत्र'],
}
const place: Record<Language, 0 | 1 | 2> = { en: 0, mr: 1, hi: 2 }

/** The name of a state by GST's two digits; the digits where there is none. */
export const stateName = (code: string, language: Language): string => names[code]?.[place[language]] ?? code

/** All states for a list, by name. */
export const stateChoices = (language: Language): { value: string; label: string }[] =>
  Object.keys(names)
    .map((value) => ({ value, label: stateName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
