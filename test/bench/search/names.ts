/** Two thousand names of segments: two hundred invented one by one, in many scripts, the rest from the fixtures. */
import { segmentFixtures } from '../../../src/msw/segmentFixtures.ts'

const written = `
Net Promoter Score survey, spring wave
Monthly recurring revenue above 10k
Annual contract value over 50k
Customer success owned, no QBR this year
Quarterly business review overdue
Product qualified leads from the docs site
Sales qualified leads, inbound
Daily active users, mobile app
Month to month plans ending soon
Service level agreement breached twice
Return on investment calculator downloads
Black Friday 2024 voucher redeemed
Cyber Monday early access
Abandoned checkout, last 14 days
Webinar no-shows: Kubernetes cost control
Webinar attendees: GDPR in practice
Churn risk: payment failed three times
Opted out of marketing but not of product news
Do not contact: legal hold
Bounced e-mail addresses
Double opt-in still pending
Free trial expires this week
Free trial extended by sales
Student discount verified
Nonprofit programme members
Startups accelerator cohort 7
Lapsed subscribers, print edition
Gift card buyers, December
High-value returns, apparel
Frequent flyers with lounge access
Hotel bookings cancelled by storm
Airport transfer customers, Heathrow
Clinic appointments missed twice
Pharmacy click and collect
Dental plan renewals
Mortgage enquiries without follow-up
Pension transfer callbacks
Motor insurance claims open over 30 days
Warehouse managers, cold storage
Fleet owners with electric vans
Truck drivers, hazardous goods
Solar panel installers, certified
Heat pump quote requested
Smart meter rollout complaints
Broadband outage affected homes
Fibre upgrade eligible streets
5G home router testers
Season ticket holders, north stand
Marathon volunteers
Museum members' evening guests
Library card expired
Allotment waiting list
Podcast listeners who signed up
Referral champions: five or more invites
Ambassadors without a code
Translators: Basque and Galician
Wholesale accounts over credit limit
Purchase orders awaiting approval
Invoices disputed in arbitration
Data processing agreement unsigned
Single sign-on misconfigured
Two-factor authentication switched off
API keys older than a year
Webhook deliveries failing
Legacy REST v1 callers
GraphQL beta invitees
Slack Connect channels
Zapier power users
HubSpot sync conflicts
Salesforce duplicates merged
Shopify Plus merchants
WooCommerce migrations stuck
iOS 17 crash reports
Android tablets in kiosks
Accessibility feedback givers
Screen reader users' council
Escalated to engineering, unresolved
Handed over from the chatbot twice in a day
Angry after refund delay
Praised a support agent by name
Waiting for a callback since Monday
Chats after midnight
VIP concierge line
Board members and investors
Journalists and analysts
Former employees alumni
Competitor domains
Test accounts: QA robots
Internal staff, all offices
Sandbox tenants
Munich pop-up store visitors
Zürich pension funds
São Paulo franchisees
Montréal film festival guests
Kraków meetup RSVPs
Łódź textile fair leads
Malmö harbour logistics
Ålesund fish exporters
Reykjavík tour operators
Güneş Enerji bayileri
İstanbul kurumsal müşteriler
Šibenik charter skippers
Đà Nẵng resort partners
Nguyễn family offices
Crème de la crème shoppers
Naïve Bayes newsletter readers
Façade contractors, listed buildings
Smörgåsbord caterers
Jalapeño growers' cooperative
Café chains with loyalty cards
Über-engaged forum members
Fjärrvärmekunder i Göteborg
Rødovre butikskunder
Kärcher service partners
Müller & Söhne dealer network
Groß- und Einzelhandel, Nordrhein-Westfalen
Straßenbahn-Abonnenten
Fußgängerzone: Händler mit Lieferdienst
Wärmepumpen-Interessenten
Kündigungsfrist läuft ab
Steuerberater mit DATEV-Anbindung
Adhérents à jour de cotisation
Élus locaux et mairies
Abonnés « matinale » résiliés
Boulangeries équipées d'une caisse
Peñas del Athletic
Cooperativas agrícolas de Almería
Autónomos con cuota impagada
Médicos credenciados, Curitiba
Caminhoneiros autônomos
Agriturismi senza caparra
Città d'arte: guide turistiche
Sklepy z odbiorem osobistym
Żłobki i przedszkola
Řidiči s průkazem skupiny C
Çağrı merkezi şikâyetleri
Khách hàng thân thiết Hà Nội
Клиенты без продления
Подписчики на рассылку, Санкт-Петербург
Неоплаченные счета за март
Партнёры по внедрению
Ещё не активированные
Постачальники зерна, Одеса
Πελάτες ξενοδοχείων Κρήτης
Ληξιπρόθεσμες οφειλές
Ναυτιλιακές εταιρείες Πειραιά
לקוחות עסקיים בתל אביב
מנויים שבוטלו
סטודנטים באוניברסיטה
مشتركو الباقة العائلية
مطاعم التوصيل في عمّان
عملاء لم يجدّدوا العقد
أصحاب المتاجر الإلكترونية
طلاب الجامعات
مشتریان عمده تهران
दिल्ली के छोटे दुकानदार
नवीनीकरण लंबित ग्राहक
ঢাকার পোশাক কারখানা
சென்னை விற்பனையாளர்கள்
ลูกค้าองค์กรกรุงเทพ
ร้านกาแฟที่เลิกใช้บริการ
서울 프리미엄 고객
부산 물류 파트너
휴면 계정 재활성화
무료 체험 종료 예정
北海道のホテル予約客
クーポン未使用の会員
ポイント失効間近
法人契約の更新待ち
渋谷店の来店客
サポート満足度が低い顧客
カタログ請求者
上海企业客户
广州批发商
未续费的会员
台北門市顧客
投訴未解決
双十一优惠券领取者
თბილისის სასტუმროები
Երևանի գործընկերներ
🎂 Birthday this month
⭐ Five-star reviewers
Q1 churn post-mortem calls
Q2 churn win-back, telecom
Q3 churn interviews, banking
Q4 churn forecast, utilities
EMEA enterprise renewals at risk of downgrade
LATAM resellers with expired certificates
APAC onboarding delayed by procurement
DACH pilot customers, manufacturing
ANZ councils and shires
US-East hospitals, HIPAA signed
UKI universities, Jisc framework
MENA airlines
Baltics fintech sandbox
Balkans telcos
Caribbean cruise agents
Sub-Saharan mobile money agents
Nordic municipalities
Benelux flower auctions
`

/** All different; the written ones are spread evenly among the others. */
export const names: string[] = spread(
  written.trim().split('\n'),
  [...new Set(segmentFixtures(1_900, { seed: 11 }).map(({ name }) => name))],
  2_000,
)

function spread(few: readonly string[], many: readonly string[], count: number): string[] {
  const every = Math.floor(count / few.length)
  const left = [...many]
  return Array.from({ length: count }, (_, index) =>
    index % every === 0 && index / every < few.length ? few[index / every]! : left.shift()!,
  )
}
