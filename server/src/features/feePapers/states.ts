// The names of the states by GST's codes, as they stand beside "place of supply", in three languages.
import type { Locale } from '../../platform/languages.ts'

const names: Record<string, Record<Locale, string>> = {
  '01': { en: 'Jammu and Kashmir', mr: 'जम्मू आणि काश्मीर', hi: 'जम्मू और कश्मीर' },
  '02': { en: 'Himachal Pradesh', mr: 'हिमाचल प्रदेश', hi: 'हिमाचल प्रदेश' },
  '03': { en: 'Punjab', mr: 'पंजाब', hi: 'पंजाब' },
  '04': { en: 'Chandigarh', mr: 'चंदीगड', hi: 'चंडीगढ़' },
  '05': { en: 'Uttarakhand', mr: 'उत्तराखंड', hi: 'उत्तराखंड' },
  '06': { en: 'Haryana', mr: 'हरियाणा', hi: 'हरियाणा' },
  '07': { en: 'Delhi', mr: 'दिल्ली', hi: 'दिल्ली' },
  '08': { en: 'Rajasthan', mr: 'राजस्थान', hi: 'राजस्थान' },
  '09': { en: 'Uttar Pradesh', mr: 'उत्तर प्रदेश', hi: 'उत्तर प्रदेश' },
  '10': { en: 'Bihar', mr: 'बिहार', hi: 'बिहार' },
  '11': { en: 'Sikkim', mr: 'सिक्कीम', hi: 'सिक्किम' },
  '12': { en: 'Arunachal Pradesh', mr: 'अरुणाचल प्रदेश', hi: 'अरुणाचल प्रदेश' },
  '13': { en: 'Nagaland', mr: 'नागालँड', hi: 'नागालैंड' },
  '14': { en: 'Manipur', mr: 'मणिपूर', hi: 'मणिपुर' },
  '15': { en: 'Mizoram', mr: 'मिझोराम', hi: 'मिज़ोरम' },
  '16': { en: 'Tripura', mr: 'त्रिपुरा', hi: 'त्रिपुरा' },
  '17': { en: 'Meghalaya', mr: 'मेघालय', hi: 'मेघालय' },
  '18': { en: 'Assam', mr: 'आसाम', hi: 'असम' },
  '19': { en: 'West Bengal', mr: 'पश्चिम बंगाल', hi: 'पश्चिम बंगाल' },
  '20': { en: 'Jharkhand', mr: 'झारखंड', hi: 'झारखंड' },
  '21': { en: 'Odisha', mr: 'ओडिशा', hi: 'ओडिशा' },
  '22': { en: 'Chhattisgarh', mr: 'छत्तीसगड', hi: 'छत्तीसगढ़' },
  '23': { en: 'Madhya Pradesh', mr: 'मध्य प्रदेश', hi: 'मध्य प्रदेश' },
  '24': { en: 'Gujarat', mr: 'गुजरात', hi: 'गुजरात' },
  '26': {
    en: 'Dadra and Nagar Haveli and Daman and Diu',
    mr: 'दादरा आणि नगर हवेली आणि दमण आणि दीव',
    hi: 'दादरा और नगर हवेली और दमन और दीव',
  },
  '27': { en: 'Maharashtra', mr: 'महाराष्ट्र', hi: 'महाराष्ट्र' },
  '29': { en: 'Karnataka', mr: 'कर्नाटक', hi: 'कर्नाटक' },
  '30': { en: 'Goa', mr: 'गोवा', hi: 'गोवा' },
  '31': { en: 'Lakshadweep', mr: 'लक्षद्वीप', hi: 'लक्षद्वीप' },
  '32': { en: 'Kerala', mr: 'केरळ', hi: 'केरल' },
  '33': { en: 'Tamil Nadu', mr: 'तमिळनाडू', hi: 'तमिलनाडु' },
  '34': { en: 'Puducherry', mr: 'पुदुच्चेरी', hi: 'पुदुचेरी' },
  '35': { en: 'Andaman and Nicobar Islands', mr: 'अंदमान आणि निकोबार', hi: 'अंडमान और निकोबार' },
  '36': { en: 'Telangana', mr: 'तेलंगणा', hi: 'तेलंगाना' },
  '37': { en: 'Andhra Pradesh', mr: 'आंध्र प्रदेश', hi: 'आंध्र प्रदेश' },
  '38': { en: 'Ladakh', mr: 'लडाख', hi: 'लद्दाख' },
  '97': { en: 'Other territory', mr: 'इतर प्रदेश', hi: 'अन्य क्षेत्र' },
}

/** A state's name; its code where GST knows no such state. */
export const stateName = (code: string, locale: Locale): string => names[code]?.[locale] ?? code
