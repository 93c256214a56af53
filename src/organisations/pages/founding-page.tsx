import type { Assets } from '#platform/http/assets.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/i18n/language.ts'
import { AccountLayout } from '#ui/account-layout.tsx'
import { Button } from '#ui/button.tsx'
import { Document } from '#ui/document.tsx'
import { EmailField, errorOf, FieldGroup, Form, SelectField, TextField } from '#ui/form.tsx'
import { foundingPaths } from '../founding-paths.ts'
import { foundingWords } from '../messages/founding.ts'

type FoundingPageProps = {
  language: Language
  assets: Assets
  zones: readonly string[]
  values?: Record<string, string>
  errors?: FieldError[]
}

/** The first page of a real server: its organisation and its administrator. */
export function FoundingPage({ language, assets, zones, values = {}, errors = [] }: FoundingPageProps) {
  const words = foundingWords[language]
  const field = (name: string) => ({ name, value: values[name], error: errorOf(errors, name) })
  return (
    <Document lang={language} title={words.title} site="Frise" assets={assets} refused={errors.length > 0}>
      <AccountLayout
        organisation={{ name: 'Frise', href: '/' }}
        title={words.title}
        lead={words.lead}
        errors={errors}
        language={{ current: language, back: foundingPaths.founding() }}
      >
        <Form action={foundingPaths.founding()}>
          <TextField {...field('code')} label={words.code} hint={words.codeHint} autocomplete="off" />
          <FieldGroup title={words.organisation}>
            <TextField {...field('name')} label={words.name} autocomplete="organization" />
            <TextField
              {...field('slug')}
              label={words.slug}
              hint={words.slugHint}
              autocomplete="off"
              optional
            />
            <SelectField
              {...field('zone')}
              value={values.zone ?? 'Europe/Paris'}
              label={words.zone}
              hint={words.zoneHint}
              choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
              empty={null}
            />
          </FieldGroup>
          <FieldGroup title={words.founder} hint={words.founderHint}>
            <TextField {...field('firstName')} label={words.firstName} autocomplete="given-name" />
            <TextField {...field('lastName')} label={words.lastName} autocomplete="family-name" />
            <EmailField {...field('email')} label={words.email} />
          </FieldGroup>
          <Button size="main">{words.submit}</Button>
        </Form>
      </AccountLayout>
    </Document>
  )
}
