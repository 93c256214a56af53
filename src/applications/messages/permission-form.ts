import type { Language } from '#platform/i18n/language.ts'
import { permissionFormEn } from './permission-form-en.ts'
import { type PermissionFormMessages, permissionFormFr } from './permission-form-fr.ts'

/** Words of the sheet that a guardian fills in by hand. */
export function permissionFormMessages(language: Language): PermissionFormMessages {
  return language === 'en' ? permissionFormEn : permissionFormFr
}
