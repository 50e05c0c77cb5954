/** Basics: name, description, version, enterprise project, tags. */
import * as z from 'zod/mini';
import { ENGINE_VERSIONS, instanceDescription, instanceName } from '../../../contract/create-instance';
import { resourceId } from '../../../contract/ids';
import { repeatedTagKeys, TAGS_MAX, tagKey, tagValue } from '../../../contract/tags';
import { formError } from '../../i18n/form-error';
import { tidyCode, tidyName } from '../../i18n/tidy';
import { says } from '../change';
import { choice, defineStep, type Field, listOf, required, sent, sentAs, text } from '../field';

interface TagRow {
  key: string;
  value: string;
}

const tagRow = z.object({
  key: z.string().check(
    z.superRefine((key, { addIssue }) => {
      const result = key === '' ? undefined : tagKey.safeParse(key);
      if (result === undefined) addIssue({ code: 'custom', message: 'tagKeyRequired', input: key });
      else if (!result.success) addIssue({ ...result.error.issues[0], code: 'custom', input: key });
    }),
  ),
  value: tagValue,
});

const tags: Field<TagRow[]> = {
  initial: [],
  holds: listOf(z.object({ key: z.string(), value: z.string() })),
  tidy: (rows) => rows.map(({ key, value }) => ({ key: tidyName(key), value: tidyName(value) })),
  schema: z.array(tagRow).check(
    z.maxLength(TAGS_MAX, formError('tagsCount')),
    z.superRefine((rows, { addIssue }) => {
      for (const index of repeatedTagKeys(rows)) {
        if (rows[index]?.key) {
          addIssue({ code: 'custom', path: [index, 'key'], message: formError('tagUnique'), input: undefined });
        }
      }
    }),
  ),
  wire: {
    keys: ['tags'],
    write: (rows) => (rows.length > 0 ? { tags: rows.map(({ key, value }) => ({ key, value })) } : {}),
    read: (body) => body.tags?.map(({ key, value }) => ({ key, value: value ?? '' })),
  },
  // They are the sender's own.
  share: 'never',
  change: says('changeable', 'anyTime', ['terraform'], 'tags'),
  // The 102400xx are of an older API of DMS. Name, description and tags are one of a kind in a create, so a text that
  // names one of them can mean nothing else, although its limits are not those of instances.
  refusals: [
    'DMS.10240004',
    'DMS.10240035',
    'DMS.10240036',
    'DMS.10240038',
    'DMS.10240039',
    'DMS.10240044',
    'DMS.10240045',
  ],
};

export const basics = defineStep({
  name: text({
    tidy: tidyCode,
    schema: required('nameRequired', instanceName),
    wire: sent('name'),
    share: 'always',
    change: says('changeable', 'anyTime', ['information', 'terraform'], 'name'),
    refusals: ['DMS.00400010', 'DMS.00400060', 'DMS.00400081', 'DMS.10240007', 'DMS.10240011', 'DMS.10240012'],
  }),
  description: text({
    schema: instanceDescription,
    wire: sent('description'),
    share: 'always',
    change: says('changeable', 'anyTime', ['information', 'terraform'], 'description'),
    refusals: ['DMS.00400011', 'DMS.10240010', 'DMS.10240013'],
  }),
  // 2.7 is the version of the document's own example.
  engineVersion: choice(ENGINE_VERSIONS, 'engineVersionRequired', {
    initial: '2.7',
    wire: sent('engine_version'),
    share: 'always',
    change: says('fixed', 'fixed', ['manual', 'terraform'], 'engine_version'),
    // "Unsupported version."
    refusals: ['DMS.00400008'],
    lists: ['products'],
  }),
  enterpriseProjectId: text({
    tidy: tidyCode,
    schema: z.union([z.literal(''), resourceId], formError('idCharacters')),
    wire: sentAs('enterprise_project_id'),
    share: 'with-ids',
    change: says('changeable', 'anyTime', ['information', 'terraform'], 'enterprise_project_id'),
  }),
  tags,
});
