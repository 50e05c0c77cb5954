/** B10, at length: each code that is about a field leads there, with the service's words, and nothing typed is lost. */
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import errorCodes from '../../../../contract/fixtures/dms-error-codes.json';
import { press } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';
import { resourceIdOf, worldForm } from '../../../../testing/page/world-form';
import { fieldId } from '../../../fields/field-id';
import { stepOf } from '../../../form/check-form';
import { FIELD_OF_CODE } from '../../../form/server-errors';
import { wordError } from '../../../i18n/form-error';
import { causeError } from '../../../outcome/refusal-words';
import { isDuplicateCode } from '../../../submission/classify-response';

const messages = new Map(errorCodes.map(({ error_code, error_msg }) => [error_code, error_msg]));

/** A form in which every field stands on the page. */
const EVERYTHING = worldForm({
  basics: { description: 'Orders', tags: [{ key: 'team', value: 'shop' }] },
  capacity: { encryption: true, encryptionKey: resourceIdOf('key kafka-disk') },
  network: {
    vpcId: resourceIdOf('vpc-dual-stack'),
    subnetId: resourceIdOf('subnet-dual-a'),
    ipv6: true,
    publicAccess: true,
    publicIpIds: [1, 2, 3].map((number) => resourceIdOf(`eip ${number}`)),
  },
  access: { protocol: 'SASL_PLAINTEXT' },
  operations: { maintenance: '22:00-02:00', retention: 'time_base' },
  billing: { mode: 'prePaid', periodType: 'year', periodNumber: '2' },
});

const mapped = Object.entries(FIELD_OF_CODE);
const steps = new Set(mapped.map(([, path]) => stepOf(path)));

/** The control or group of a field, once it has the focus. */
const focusedField = (path: string) =>
  waitFor(() => {
    const field = document.getElementById(fieldId(path));
    if (!field?.contains(document.activeElement)) throw new Error(`${path} does not have the focus`);
    return field;
  });

test.each([...steps])(
  'B10: every code about %s leads to its field, which has the focus, the words and all that was typed',
  async (step) => {
    // Names that are taken first: after another refusal the name may be taken by that very order, and is looked for.
    const codes = mapped
      .filter(([, path]) => stepOf(path) === step)
      .sort(([a], [b]) => Number(isDuplicateCode(b)) - Number(isDuplicateCode(a)));
    expect(codes.length).toBeGreaterThan(0);
    const { user, cloud, changes, close } = await renderApp('/create/review', { form: EVERYTHING });
    changes();
    for (const [index, [code, path]] of codes.entries()) {
      const message = messages.get(code) ?? '';
      await cloud.fault({
        method: 'POST',
        path: '/v2/kafka/*/instances',
        times: 1,
        when: 'before',
        action: { status: 400, body: { error_code: code, error_msg: message } },
      });
      await press(user, 'Create instance');
      await user.click(await screen.findByRole('link', { name: /^(Fix it in |Change name)/ }));
      const field = await focusedField(path);
      // The name can be changed on Review itself.
      const isHere = path === 'basics.name';
      expect(window.location.pathname, code).toBe(`/create/${isHere ? 'review' : step}`);
      expect(field, code).toHaveAttribute('aria-invalid', 'true');
      expect(field, code).toHaveAccessibleDescription(expect.stringContaining(wordError(causeError({ code }))));
      expect(changes(), code).toEqual({});
      expect(cloud.sentTo('createInstance'), code).toHaveLength(index + 1);
      if (isHere) continue;
      await press(user, 'Return to review');
      await screen.findByText('Credentials');
    }
    // Whatever still reads lists ends before the page goes.
    await act(async () => close());
  },
);
