/** The words of an imaginary company's segments in seven languages, with lists of one kind in the same order everywhere. */

/** One language's way of naming segments. `{slot}` in a template is filled from the list or the shared words of that name. */
export type FixtureLanguage = {
  names: readonly string[]
  descriptions: readonly string[]
  who: readonly string[]
  plan: readonly string[]
  /** Label and the code that goes into attributes. */
  region: readonly (readonly [label: string, code: string])[]
  /** First to fourth quarter of year `{year}`. */
  quarter: readonly string[]
  /** Distinguishes two segments that would have the same name; `{n}` counts from 2. */
  again: string
  dialling: readonly string[]
}

const list = (words: string): readonly string[] => words.split('|')
const regions = (words: string): FixtureLanguage['region'] =>
  list(words).map((word) => word.split('=') as unknown as readonly [string, string])

/** The attribute values behind `who` and `plan`, in the order of every language's list. */
export const stages: readonly string[] = list(
  'trial|active|churned|at_risk|onboarding|power_user|dormant|lead|renewal|handoff|promoter|detractor|newsletter|beta|partner|past_due|expansion|new',
)
export const plans: readonly string[] = list('free|starter|pro|business|enterprise')

/** Words that are the same in every language. */
export const shared: Record<
  'owner' | 'company' | 'industry' | 'campaign' | 'tool' | 'source' | 'seats',
  readonly string[]
> = {
  owner: list(
    'Priya Raman|Jonas Weber|Camille Laurent|Mateo Fernández|Beatriz Oliveira|佐藤 美咲|ليلى حداد|Owen Gallagher|Ingrid Solberg|Tomasz Zieliński|Aoife Byrne|Luca Moretti|Søren Kjær|Hannah Cohen|Diego Ramírez|Mei-Ling Chen|Amara Okafor|Lukáš Dvořák|Zoë van Dijk|François Béranger',
  ),
  company: list(
    'Brightwater|Halcyon|Meridian|Oakhurst|Silverline|Kestrel|Lumen|Tidewater|Granite|Fernhill|Aldermoor|Bluefin|Cobalt|Juniper|Redstone|Sandpiper|Wexford|Ironwood|Larkspur|Palisade',
  ),
  industry: list(
    'Logistics|Retail|Healthcare|Fintech|Education|Manufacturing|Travel|Media|Energy|Insurance|Hospitality|Software|Real estate|Public sector',
  ),
  campaign: list(
    'Spring webinar|Winback|Product launch|Black Friday|Customer summit|Price change notice|Annual survey|Referral drive|Migration to v3|Security bulletin|Summer upgrade offer|Case study outreach|Onboarding series|Year in review',
  ),
  tool: list(
    'Zapier|Slack|Shopify|Salesforce|WhatsApp|HubSpot|Stripe|Zendesk|Intercom|the REST API|webhooks|single sign-on',
  ),
  source: list('HubSpot|Salesforce|a CSV upload|the trade fair list|Mailchimp|the old CRM'),
  seats: list('1–10|11–50|51–200|201–500|500+'),
}

/** Company-like endings for e-mail domains; `.example` can never belong to anyone. */
export const trades: readonly string[] = list(
  'labs|systems|foods|supply|health|media|partners|travel|energy|robotics|textiles|studio',
)
export const firstNames: readonly string[] = list(
  'ana|ben|chloe|dmitri|elif|farah|george|hana|ivan|julia|kofi|lena|marco|nora|omar|petra|quentin|rosa|sven|tara',
)
export const lastNames: readonly string[] = list(
  'almeida|brandt|castro|dubois|eriksen|fischer|garcia|haddad|ito|jansen|kowalski|lindqvist|moreau|novak|osei|pereira|rossi|suzuki|tanaka|weiss',
)

export const english: FixtureLanguage = {
  names: list(
    "{who}, {region}|{who} on {plan}, {region}|{plan} {region}: {who}|{who} {quarter}, {region}|{campaign} {quarter}, {region}|{campaign} {quarter}: no reply, {region}|{owner}'s accounts, {region}|{owner}: {who} on {plan}|{industry}, {seats} seats, {region}|{industry}: {who} {quarter}|{company} rollout {quarter}|Uses {tool}, {plan}, {region}|Imported from {source}, {quarter}, {region}",
  ),
  descriptions: list(
    'Owned by {owner}. Reviewed every quarter.|Requested by {owner} for the {campaign} campaign.|{plan} plan only, {region}. Ask {owner} before mailing.|Feeds the weekly report of the {region} team.|Keep in step with the list in {source}.|Do not mail more than once a week.|Built for {company}, kept for reference.|Customers of the {industry} desk.',
  ),
  who: list(
    'Trial users|Active customers|Churned customers|At-risk accounts|In onboarding|Power users|Dormant accounts|Marketing leads|Up for renewal|Handed to a human|NPS promoters|NPS detractors|Newsletter readers|Beta testers|Partners and resellers|Past-due invoices|Expansion candidates|New sign-ups',
  ),
  plan: list('Free|Starter|Pro|Business|Enterprise'),
  region: regions(
    'North America=NA|EMEA=EMEA|APAC=APAC|LATAM=LATAM|Nordics=NORDICS|Benelux=BENELUX|DACH=DACH|Iberia=IBERIA|UK and Ireland=UKI|ANZ=ANZ|India=IN|Middle East=ME|US East=US-EAST|US West=US-WEST|Canada=CA|Southeast Asia=SEA|Italy=IT|Poland=PL|South Africa=ZA|Türkiye=TR',
  ),
  quarter: list('Q1 {year}|Q2 {year}|Q3 {year}|Q4 {year}'),
  again: ', wave {n}',
  dialling: list('+1202555|+442079460|+6125550'),
}

const german: FixtureLanguage = {
  names: list(
    '{who}, {region}|{who} im Tarif {plan}, {region}|{who} {quarter}, {region}|Kampagne „{campaign}“ {quarter}, {region}|Kunden von {owner}, {region}|{plan} {region}: {who}',
  ),
  descriptions: list(
    'Gehört {owner}. Wird jedes Quartal geprüft.|Nur Tarif {plan}, {region}.|Für den Wochenbericht des Teams {region}.|Höchstens einmal pro Woche anschreiben.',
  ),
  who: list(
    'Testkunden|Aktive Kunden|Gekündigte Kunden|Gefährdete Konten|Im Onboarding|Intensivnutzer|Ruhende Konten|Marketing-Leads|Zur Verlängerung fällig|An Mitarbeitende übergeben|NPS-Fürsprecher|NPS-Kritiker|Newsletter-Leser|Betatester|Partner und Wiederverkäufer|Überfällige Rechnungen|Ausbaukandidaten|Neuanmeldungen',
  ),
  plan: list('Kostenlos|Starter|Pro|Business|Enterprise'),
  region: regions(
    'Deutschland=DE|Österreich=AT|Schweiz=CH|Bayern=DE-BY|Köln und Düsseldorf=DE-NW|Zürich=CH-ZH|Norddeutschland=DE-N|Baden-Württemberg=DE-BW|Großraum Berlin=DE-BE|Südtirol=IT-BZ',
  ),
  quarter: list('1. Quartal {year}|2. Quartal {year}|3. Quartal {year}|4. Quartal {year}'),
  again: ', Welle {n}',
  dialling: list('+493023125|+431000550|+41445550'),
}

const french: FixtureLanguage = {
  names: list(
    '{who}, {region}|{who}, offre {plan}, {region}|{who} {quarter}, {region}|Campagne « {campaign} » {quarter}, {region}|Portefeuille de {owner}, {region}|{plan} {region} : {who}',
  ),
  descriptions: list(
    'Suivi par {owner}. Revu chaque trimestre.|Offre {plan} uniquement, {region}.|Alimente le rapport hebdomadaire de l’équipe {region}.|Pas plus d’un message par semaine.',
  ),
  who: list(
    "Utilisateurs à l'essai|Clients actifs|Clients perdus|Comptes à risque|En cours d'intégration|Grands utilisateurs|Comptes dormants|Prospects marketing|Renouvellement à venir|Transférés à un conseiller|Promoteurs NPS|Détracteurs NPS|Abonnés à la lettre|Bêta-testeurs|Partenaires et revendeurs|Factures en retard|Candidats à l'extension|Nouveaux inscrits",
  ),
  plan: list('Gratuite|Starter|Pro|Business|Entreprise'),
  region: regions(
    'France=FR|Île-de-France=FR-IDF|Québec=CA-QC|Belgique=BE|Suisse romande=CH-FR|Provence-Alpes-Côte d’Azur=FR-PAC|Auvergne-Rhône-Alpes=FR-ARA|Sénégal=SN|Maroc=MA|Hauts-de-France=FR-HDF',
  ),
  quarter: list('T1 {year}|T2 {year}|T3 {year}|T4 {year}'),
  again: ', vague {n}',
  dialling: list('+33199005|+15145550|+3224555'),
}

const spanish: FixtureLanguage = {
  names: list(
    '{who}, {region}|{who} del plan {plan}, {region}|{who} {quarter}, {region}|Campaña «{campaign}» {quarter}, {region}|Cartera de {owner}, {region}|{plan} {region}: {who}',
  ),
  descriptions: list(
    'A cargo de {owner}. Se revisa cada trimestre.|Solo plan {plan}, {region}.|Alimenta el informe semanal del equipo de {region}.|No escribir más de una vez por semana.',
  ),
  who: list(
    'Usuarios de prueba|Clientes activos|Clientes perdidos|Cuentas en riesgo|En incorporación|Usuarios intensivos|Cuentas inactivas|Prospectos de marketing|Próximas renovaciones|Derivados a un agente|Promotores NPS|Detractores NPS|Lectores del boletín|Probadores beta|Socios y distribuidores|Facturas vencidas|Candidatos a ampliación|Nuevos registros',
  ),
  plan: list('Gratis|Inicial|Pro|Negocios|Empresa'),
  region: regions(
    'España=ES|México=MX|Andalucía=ES-AN|Cataluña=ES-CT|Cono Sur=CONO-SUR|Perú=PE|Bogotá y Medellín=CO|Centroamérica=CENTRAM|Comunidad de Madrid=ES-MD|Panamá=PA',
  ),
  quarter: list('T1 {year}|T2 {year}|T3 {year}|T4 {year}'),
  again: ', oleada {n}',
  dialling: list('+34910550|+525550550|+5715550'),
}

const portuguese: FixtureLanguage = {
  names: list(
    '{who}, {region}|{who} no plano {plan}, {region}|{who} {quarter}, {region}|Campanha “{campaign}” {quarter}, {region}|Carteira de {owner}, {region}|{plan} {region}: {who}',
  ),
  descriptions: list(
    'Responsável: {owner}. Revisado a cada trimestre.|Somente plano {plan}, {region}.|Usado no relatório semanal da equipe {region}.|Não enviar mais de uma mensagem por semana.',
  ),
  who: list(
    'Usuários em teste|Clientes ativos|Clientes cancelados|Contas em risco|Em implantação|Usuários avançados|Contas inativas|Leads de marketing|Renovações próximas|Transferidos para atendente|Promotores NPS|Detratores NPS|Leitores da newsletter|Testadores beta|Parceiros e revendedores|Faturas em atraso|Candidatos à expansão|Novos cadastros',
  ),
  plan: list('Grátis|Inicial|Pro|Negócios|Empresarial'),
  region: regions(
    'São Paulo=BR-SP|Rio de Janeiro=BR-RJ|Nordeste=BR-NE|Região Sul=BR-S|Minas Gerais=BR-MG|Lisboa e Porto=PT|Brasília=BR-DF|Moçambique=MZ|Amazônia=BR-AM|Ceará=BR-CE',
  ),
  quarter: list('1º trimestre de {year}|2º trimestre de {year}|3º trimestre de {year}|4º trimestre de {year}'),
  again: ', onda {n}',
  dialling: list('+551140550|+552130550|+35121155'),
}

const japanese: FixtureLanguage = {
  names: list(
    '{region}の{who}|{plan}プランの{who}（{region}）|{quarter} {region}の{who}|「{campaign}」{quarter} {region}|{owner}の担当顧客（{region}）',
  ),
  descriptions: list(
    '担当は{owner}。四半期ごとに見直し。|{plan}プランのみ、{region}。|{region}チームの週次レポート用。|配信は週に一度まで。',
  ),
  who: list(
    'トライアル利用者|契約中の顧客|解約した顧客|解約リスクのある顧客|導入支援中の顧客|ヘビーユーザー|休眠アカウント|見込み客|更新予定の顧客|有人対応へ引き継いだ顧客|NPS推奨者|NPS批判者|メルマガ読者|ベータ参加者|販売パートナー|支払い遅延の顧客|アップセル候補|新規登録者',
  ),
  plan: list('フリー|スターター|プロ|ビジネス|エンタープライズ'),
  region: regions(
    '東京=JP-13|大阪=JP-27|名古屋=JP-23|福岡=JP-40|札幌=JP-01|関西=JP-KANSAI|首都圏=JP-KANTO|九州=JP-KYUSHU|東北=JP-TOHOKU|沖縄=JP-47',
  ),
  quarter: list('{year}年第1四半期|{year}年第2四半期|{year}年第3四半期|{year}年第4四半期'),
  again: ' 第{n}弾',
  dialling: list('+8135550|+8165550'),
}

const arabic: FixtureLanguage = {
  names: list(
    '{who}، {region}|{who} في باقة {plan}، {region}|{who} {quarter}، {region}|حملة «{campaign}» {quarter}، {region}|حسابات {owner}، {region}',
  ),
  descriptions: list(
    'المسؤول: {owner}. تراجع كل ربع سنة.|باقة {plan} فقط، {region}.|للتقرير الأسبوعي لفريق {region}.|رسالة واحدة في الأسبوع على الأكثر.',
  ),
  who: list(
    'مستخدمو الفترة التجريبية|العملاء النشطون|العملاء المغادرون|حسابات معرّضة للخطر|عملاء قيد التهيئة|المستخدمون الأكثر نشاطًا|حسابات خاملة|عملاء محتملون|تجديدات قادمة|محوّلون إلى موظف|مروّجون في استبيان الرضا|منتقدون في استبيان الرضا|قرّاء النشرة البريدية|مختبرو النسخة الأولى|الشركاء والموزّعون|فواتير متأخرة|مرشّحون للتوسعة|تسجيلات جديدة',
  ),
  plan: list('المجانية|المبتدئة|الاحترافية|الأعمال|المؤسسات'),
  region: regions(
    'الرياض=SA-01|جدة=SA-02|دبي=AE-DU|أبوظبي=AE-AZ|القاهرة=EG-C|عمّان=JO-AM|الدار البيضاء=MA-CAS|الكويت=KW|الدوحة=QA-DA|بيروت=LB-BA',
  ),
  quarter: list('الربع الأول {year}|الربع الثاني {year}|الربع الثالث {year}|الربع الرابع {year}'),
  again: '، الموجة {n}',
  dialling: list('+96611555|+97145550|+20225550'),
}

export const foreign: readonly FixtureLanguage[] = [german, french, spanish, portuguese, japanese, arabic]
