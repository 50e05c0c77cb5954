import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import { download, fileStem } from '../../../browser/download';
import type { CreateFormValues } from '../../../form/create-form';
import { i18n } from '../../../i18n/i18n';
import { loadPart, useFailure } from '../../../ui/load-part';
import { asked } from '../../../ui/parts';

const ShareDialog = asked(() => import('./share-dialog'));

const messages = i18n('formTools', { share: 'Share', save: 'Export' });

/** A link and a file, both without passwords. */
export function FormTools({ read }: { read: () => CreateFormValues }) {
  const t = useStore(messages);
  const [shared, setShared] = useState<CreateFormValues>();
  const fail = useFailure();
  const save = async () => {
    const values = read();
    const { formFile } = await loadPart(() => import('../import/form-file'));
    download(`${fileStem(values.basics.name)}.json`, formFile(values), 'application/json');
  };
  return (
    <>
      <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setShared(read())}>
        {t.share}
      </Button>
      <Button size="xs" variant="default" onClick={() => void save().catch(fail)}>
        {t.save}
      </Button>
      {shared && (
        <Suspense>
          <ShareDialog values={shared} onClose={() => setShared(undefined)} />
        </Suspense>
      )}
    </>
  );
}
