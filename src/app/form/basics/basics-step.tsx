import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense } from 'react';
import { DESCRIPTION_MAX, ENGINE_VERSIONS } from '../../../contract/create-instance';
import { idle } from '../../browser/when-idle';
import { RadioCards } from '../../fields/choice-cards';
import { FieldWrapper } from '../../fields/field-wrapper';
import { TextAreaField } from '../../fields/text-area-field';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { useProducts } from '../../lookups/products';
import { Deferred } from '../../ui/deferred';
import { extra } from '../../ui/parts';
import type { CreateFormValues } from '../create-form';
import { labels } from './basics.words';
import { enterpriseProjectMessages } from './enterprise-project-field.messages';
import { NameField } from './name-field';
import { TagRows } from './tag-rows';

const messages = i18n('basicsStep', {
  counter: params('{length}/{max} characters'),
  legacy: 'Legacy. Use only if your clients require it.',
  v27: 'Recommended',
  v3x: 'Latest',
});

/** Optional and below the fold, so the picker's code does not stand between the person and the first field. */
const EnterpriseProjectField = extra(async () => {
  await idle();
  return import('./enterprise-project-field');
});

const DETAIL_KEYS = { '1.1.0': 'legacy', '2.3.0': 'legacy', '2.7': 'v27', '3.x': 'v3x' } as const;

/** Name, description, version, enterprise project, tags. */
export default function BasicsStep() {
  const t = useStore(messages);
  const label = useStore(labels);
  const { number } = useStore(format);
  const offered = useProducts().data?.versions ?? undefined;
  const versions = ENGINE_VERSIONS.filter((version) => offered === undefined || offered.includes(version)).reverse();
  return (
    <>
      <NameField />
      <TextAreaField<CreateFormValues>
        name="basics.description"
        label={label.description}
        optional
        counter={(length) => t.counter({ length: number(length), max: number(DESCRIPTION_MAX) })}
      />
      <Deferred>
        <RadioCards<CreateFormValues>
          name="basics.engineVersion"
          label={label.engineVersion}
          columns
          choices={versions.map((version) => ({ value: version, label: version, detail: t[DETAIL_KEYS[version]] }))}
        />
        <Suspense fallback={<EnterpriseProjectPlace />}>
          <EnterpriseProjectField />
        </Suspense>
        <TagRows />
      </Deferred>
    </>
  );
}

/** As high as the picker in every language and width: what stands below is not pushed when that comes. */
function EnterpriseProjectPlace() {
  const t = useStore(enterpriseProjectMessages);
  const label = useStore(labels).enterpriseProjectId;
  return (
    <div>
      <FieldWrapper<CreateFormValues> name="basics.enterpriseProjectId" label={label} hint={t.hint} optional>
        <Skeleton height={36} />
      </FieldWrapper>
    </div>
  );
}
