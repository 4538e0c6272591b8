// What each kind says in Hindi.
import type { Texts } from './texts.ts'

export const hi: Texts = {
  absence: {
    title: '{student} अनुपस्थित',
    body: '{date} को {subject} ({time}) की कक्षा में {student} अनुपस्थित। आपको मालूम हो तो कृपया ऐप में बताएँ।',
  },
  'absence-corrected': {
    title: 'सुधार: {student} की उपस्थिति थी',
    body: 'सुधार: {date} को {subject} की कक्षा में {student} की उपस्थिति थी। पहले का संदेश ग़लत था, क्षमा करें।',
  },
  'attendance-task': {
    title: '{student} से बात करें',
    body: '{student}, {batch}: {task}।',
    choices: {
      task: {
        days_in_a_row: 'लगातार {value} दिन अनुपस्थिति',
        below_threshold: 'इस महीने की उपस्थिति {value} %',
      },
    },
  },
  'attendance-not-taken': {
    title: 'उपस्थिति अभी नहीं ली गई',
    body: '{batch}, {subject}, {time}: कृपया उपस्थिति लें।',
  },
  'leave-to-confirm': {
    title: '{student} का छुट्टी का आवेदन',
    body: '{student} का {from} से {to} तक छुट्टी का आवेदन आया है। कारण: {reason}। कृपया ऐप में पुष्टि करें।',
  },
  'leave-asked': { title: '{name} का छुट्टी का आवेदन', body: '{name} का {from} से {to} तक छुट्टी का आवेदन आया है।' },
  'leave-decided': {
    title: 'छुट्टी: {decision}',
    body: '{name} की {from} से {to} तक की छुट्टी: {decision}। {answer}',
    choices: {
      decision: {
        approved: 'स्वीकृत',
        refused: 'अस्वीकृत',
        asked_back: 'आपके उत्तर की ज़रूरत है',
        cancelled: 'रद्द',
      },
    },
  },
  'lecture-changed': {
    title: '{batch}: {subject} – {change}',
    body: '{batch}: {subject}, {time} – {change}।',
    choices: {
      change: {
        cancelled: 'कक्षा रद्द',
        moved: 'कक्षा अब {to} को',
        extra: 'अतिरिक्त कक्षा',
        substitute: 'दूसरे शिक्षक पढ़ाएँगे',
        restored: 'कक्षा होगी',
      },
    },
  },
  'query-asked': { title: 'नया प्रश्न: {topic}', body: '{asker} का प्रश्न: {topic}।' },
  'query-answered': { title: 'आपके प्रश्न का उत्तर आया', body: '“{title}” का उत्तर आ गया है।' },
  'query-overdue': {
    title: 'प्रश्न {hours} घंटे से प्रतीक्षा में',
    body: '“{title}” को {hours} घंटे से उत्तर नहीं मिला है।',
  },
  notice: { title: '{title}', body: 'नई सूचना: {title}।' },
  'result-published': {
    title: 'परिणाम: {exam}',
    body: '{exam}: {student} को {of} में से {score} अंक।',
  },
  'exam-scheduled': { title: '{exam}, {time}', body: '{exam} {time} बजे शुरू होगी।' },
  digest: {
    title: '{student} का सप्ताह',
    body: '{student}, {from} से {to}: {lectures} में से {attended} कक्षाओं में उपस्थिति। परीक्षाएँ: {scores}।',
  },
  'fee-receipt': {
    title: '{student}: {amount} मिले',
    body: '{student} की फ़ीस में {amount} मिले (रसीद {number})। अभी बाकी: {left}।',
  },
  'fee-due': {
    title: '{student} की फ़ीस: {date} तक {amount}',
    body: '{student} की फ़ीस में से {amount} भरने की तारीख {date} है। ऐप में देख और भर सकते हैं।',
  },
  'fee-overdue': {
    title: '{student} की फ़ीस बाकी: {amount}',
    body: '{student} की फ़ीस में से {amount} भरने की तारीख {date} थी। अभी-अभी भरा हो तो यह संदेश छोड़ दें; कोई कठिनाई हो तो कृपया हमसे बात करें।',
  },
  'cheque-returned': {
    title: '{student} का चेक वापस आया',
    body: '{student} के लिए दिया गया {amount} का चेक बैंक ने लौटा दिया है। यह राशि फिर से बाकी है; साथ में {charge} शुल्क लगेगा।',
  },
  'upi-refused': {
    title: '{student}: UPI भुगतान नहीं मिला',
    body: '{student} के लिए {amount} के UPI भुगतान की पुष्टि नहीं हो सकी: {answer}',
  },
  'refund-paid': {
    title: '{student}: {amount} लौटाए गए',
    body: '{student} की फ़ीस में से {amount} लौटा दिए गए हैं। वापसी वाउचर: {number}।',
  },
  'concession-asked': {
    title: 'छूट का निर्णय बाकी: {amount}',
    body: '{student} के लिए {amount} की छूट आपके निर्णय की प्रतीक्षा में है।',
  },
  'concession-decided': {
    title: 'छूट {decision}: {student}',
    body: '{student} के लिए {amount} की छूट {decision}। {answer}',
    choices: { decision: { granted: 'स्वीकृत', refused: 'अस्वीकृत' } },
  },
  'refund-asked': {
    title: 'वापसी की मंज़ूरी बाकी: {amount}',
    body: '{student} के {amount} की वापसी दूसरे व्यक्ति की मंज़ूरी की प्रतीक्षा में है।',
  },
  'refund-decided': {
    title: 'वापसी {decision}: {student}',
    body: '{student} के {amount} की वापसी {decision}। {answer}',
    choices: { decision: { approved: 'स्वीकृत', refused: 'अस्वीकृत' } },
  },
  'claim-made': {
    title: 'UPI भुगतान जाँचें: {amount}',
    body: 'परिवार ने बताया है कि {student} के लिए {amount} UPI से भरे गए। कृपया बैंक से मिलान करें।',
  },
  'channel-paused': {
    title: '{channel} रुका हुआ है',
    body: '{channel} सेवा हमारे संदेश नहीं ले रही (कोड {code})। “संदेश मार्ग” में ठीक होने तक वहाँ से कुछ नहीं जाएगा।',
    choices: { channel: { whatsapp: 'WhatsApp', push: 'पुश', mail: 'ई-मेल' } },
  },
  'template-stopped': {
    title: 'WhatsApp का एक नमूना रुका',
    body: 'WhatsApp नमूना {template} अस्वीकार कर रहा है (कोड {code})। कृपया “नमूने” में जाँचें।',
  },
  test: { title: 'परीक्षण संदेश', body: 'यह पढ़ पा रहे हैं तो संदेश इस मार्ग से पहुँचते हैं।' },
}
