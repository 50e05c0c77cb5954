import { useStore } from '@nanostores/react';
import { Naming } from '../ui/named';
import { FindingRow } from './finding-row';
import { FixOffer } from './fix-offer';
import { aclRuleHelps } from './missing-rule';
import type { Network } from './network';
import { readinessMessages } from './readiness.messages';
import { aclRuleWords, ruleMessages } from './rule-words';
import type { Reachability } from './use-reachability';

interface AclFindingProps {
  network: Network;
  finding: Reachability['acl'];
}

export function AclFinding({ network, finding }: AclFindingProps) {
  const t = useStore(readinessMessages);
  const words = useStore(ruleMessages);
  const { subnetName, subnetCidr } = network;
  const acl = finding.state === 'judged' ? finding.data : undefined;
  const isOff = acl?.admin_state_up === false;
  return (
    <FindingRow
      titles={{ open: t.aclOpen, closed: t.aclClosed, unknown: t.aclUnknown, reading: t.acl }}
      name={subnetName}
      finding={finding}
      wordsOf={(rule) => aclRuleWords(words, rule)}
      noteOf={(rule) => rule.name}
      special={acl === null ? t.noAcl : isOff ? <Naming of={t.aclOff} name={acl.name} /> : undefined}
      mend={(onOpen) => (
        <FixOffer
          finding={finding}
          network={network}
          target={{ into: 'acl', id: acl?.id, name: acl?.name ?? subnetName, subnetCidr }}
          helps={(data) => data !== null && aclRuleHelps(data, subnetCidr)}
          onOpen={onOpen}
        />
      )}
    />
  );
}
