// What each kind says in Marathi.
import type { Texts } from './texts.ts'

export const mr: Texts = {
  absence: {
    title: '{student} गैरहजर',
    body: '{date} रोजी {subject} ({time}) तासाला {student} गैरहजर. तुम्हाला माहीत असल्यास कृपया अ‍ॅपमध्ये कळवा.',
  },
  'absence-corrected': {
    title: 'दुरुस्ती: {student} यांची हजेरी होती',
    body: 'दुरुस्ती: {date} रोजी {subject} तासाला {student} यांची हजेरी होती. आधीचा संदेश चुकीचा होता, क्षमस्व.',
  },
  'attendance-task': {
    title: '{student} यांच्याशी बोला',
    body: '{student}, {batch}: {task}.',
    choices: {
      task: {
        days_in_a_row: 'सलग {value} दिवस गैरहजेरी',
        below_threshold: 'या महिन्याची हजेरी {value} %',
      },
    },
  },
  'attendance-not-taken': {
    title: 'हजेरी अजून घेतलेली नाही',
    body: '{batch}, {subject}, {time}: कृपया हजेरी घ्या.',
  },
  'leave-to-confirm': {
    title: '{student} यांचा रजेचा अर्ज',
    body: '{student} यांचा {from} ते {to} रजेचा अर्ज आला आहे. कारण: {reason}. कृपया अ‍ॅपमध्ये मान्यता द्या.',
  },
  'leave-asked': { title: '{name} यांचा रजेचा अर्ज', body: '{name} यांचा {from} ते {to} रजेचा अर्ज आला आहे.' },
  'leave-decided': {
    title: 'रजा: {decision}',
    body: '{name} यांची {from} ते {to} रजा: {decision}. {answer}',
    choices: {
      decision: {
        approved: 'मंजूर',
        refused: 'नामंजूर',
        asked_back: 'तुमच्या उत्तराची गरज आहे',
        cancelled: 'रद्द',
      },
    },
  },
  'lecture-changed': {
    title: '{batch}: {subject} – {change}',
    body: '{batch}: {subject}, {time} – {change}.',
    choices: {
      change: {
        cancelled: 'तास रद्द',
        moved: 'तास आता {to} ला',
        extra: 'जादा तास',
        substitute: 'दुसरे शिक्षक तास घेतील',
        restored: 'तास होणार आहे',
      },
    },
  },
  'query-asked': { title: 'नवीन शंका: {topic}', body: '{asker} यांची शंका: {topic}.' },
  'query-answered': { title: 'तुमच्या शंकेचे उत्तर आले', body: '“{title}” या शंकेचे उत्तर आले आहे.' },
  'query-overdue': {
    title: 'शंका {hours} तास वाट पाहत आहे',
    body: '“{title}” या शंकेला {hours} तासांत उत्तर मिळालेले नाही.',
  },
  notice: { title: '{title}', body: 'नवीन सूचना: {title}.' },
  'result-published': {
    title: 'निकाल: {exam}',
    body: '{exam}: {student} यांना {of} पैकी {score} गुण.',
  },
  'exam-scheduled': { title: '{exam}, {time}', body: '{exam} {time} वाजता सुरू होईल.' },
  digest: {
    title: '{student} यांचा आठवडा',
    body: '{student}, {from} ते {to}: {lectures} पैकी {attended} तासांना हजेरी. चाचण्या: {scores}.',
  },
  'fee-receipt': {
    title: '{student}: {amount} मिळाले',
    body: '{student} यांच्या फीपोटी {amount} मिळाले (पावती {number}). अजून बाकी: {left}.',
  },
  'fee-due': {
    title: '{student} यांची फी: {date} पर्यंत {amount}',
    body: '{student} यांच्या फीपैकी {amount} भरण्याची तारीख {date} आहे. अ‍ॅपमध्ये पाहता आणि भरता येईल.',
  },
  'fee-overdue': {
    title: '{student} यांची फी बाकी: {amount}',
    body: '{student} यांच्या फीपैकी {amount} भरण्याची तारीख {date} होती. नुकतेच भरले असल्यास हा संदेश सोडून द्या; काही अडचण असल्यास कृपया आमच्याशी बोला.',
  },
  'cheque-returned': {
    title: '{student} यांचा चेक परत आला',
    body: '{student} यांच्यासाठी दिलेला {amount} चा चेक बँकेने परत केला. ही रक्कम पुन्हा बाकी आहे; सोबत {charge} शुल्क लागेल.',
  },
  'upi-refused': {
    title: '{student}: UPI पेमेंट सापडले नाही',
    body: '{student} यांच्यासाठी {amount} चे UPI पेमेंट निश्चित करता आले नाही: {answer}',
  },
  'refund-paid': {
    title: '{student}: {amount} परत केले',
    body: '{student} यांच्या फीपैकी {amount} परत केले आहेत. परतावा व्हाउचर: {number}.',
  },
  'concession-asked': {
    title: 'सवलतीचा निर्णय बाकी: {amount}',
    body: '{student} यांच्यासाठी {amount} ची सवलत तुमच्या निर्णयाची वाट पाहत आहे.',
  },
  'concession-decided': {
    title: 'सवलत {decision}: {student}',
    body: '{student} यांच्यासाठी {amount} ची सवलत {decision}. {answer}',
    choices: { decision: { granted: 'मंजूर', refused: 'नामंजूर' } },
  },
  'refund-asked': {
    title: 'परताव्याला मंजुरी बाकी: {amount}',
    body: '{student} यांचा {amount} चा परतावा दुसऱ्या व्यक्तीच्या मंजुरीची वाट पाहत आहे.',
  },
  'refund-decided': {
    title: 'परतावा {decision}: {student}',
    body: '{student} यांचा {amount} चा परतावा {decision}. {answer}',
    choices: { decision: { approved: 'मंजूर', refused: 'नामंजूर' } },
  },
  'claim-made': {
    title: 'UPI पेमेंट तपासा: {amount}',
    body: '{student} यांच्यासाठी {amount} UPI ने भरल्याचे कुटुंबाने कळवले आहे. कृपया बँकेशी ताडून पाहा.',
  },
  'channel-paused': {
    title: '{channel} थांबले आहे',
    body: '{channel} सेवा आमचे संदेश स्वीकारत नाही (कोड {code}). “संदेश मार्ग” येथे दुरुस्त होईपर्यंत तेथून काहीही जाणार नाही.',
    choices: { channel: { whatsapp: 'WhatsApp', push: 'पुश', mail: 'ई-मेल' } },
  },
  'template-stopped': {
    title: 'WhatsApp चा एक नमुना थांबला',
    body: 'WhatsApp नमुना {template} नाकारत आहे (कोड {code}). कृपया “नमुने” येथे तपासा.',
  },
  test: { title: 'चाचणी संदेश', body: 'हे वाचता येत असेल, तर संदेश या मार्गाने पोहोचतात.' },
}
