/** Every language that comes with the library, by its own name. */
import { en, type Messages } from 'react-contact-segments'
import { ar } from 'react-contact-segments/locales/ar'
import { de } from 'react-contact-segments/locales/de'
import { es } from 'react-contact-segments/locales/es'
import { fr } from 'react-contact-segments/locales/fr'
import { ja } from 'react-contact-segments/locales/ja'
import { ptBR } from 'react-contact-segments/locales/pt-BR'

export const languages: Record<string, Messages> = {
  English: en,
  Deutsch: de,
  Français: fr,
  Español: es,
  'Português (Brasil)': ptBR,
  العربية: ar,
  日本語: ja,
}
