import { useStore } from '@nanostores/react';
import { FindingRow } from './finding-row';
import { FixOffer } from './fix-offer';
import { groupRuleHelps } from './missing-rule';
import type { Network } from './network';
import { readinessMessages } from './readiness.messages';
import { groupRuleWords, ruleMessages } from './rule-words';
import type { Reachability } from './use-reachability';

interface GroupFindingProps {
  network: Network;
  finding: Reachability['group'];
}

export function GroupFinding({ network, finding }: GroupFindingProps) {
  const t = useStore(readinessMessages);
  const words = useStore(ruleMessages);
  const { groupId, groupName } = network;
  return (
    <FindingRow
      titles={{ open: t.groupOpen, closed: t.groupClosed, unknown: t.groupUnknown, reading: t.group }}
      name={groupName}
      finding={finding}
      wordsOf={(rule) => groupRuleWords(words, rule)}
      noteOf={(rule) => rule.description}
      mend={(onOpen) => (
        <FixOffer
          finding={finding}
          network={network}
          target={{ into: 'group', id: groupId, name: groupName }}
          helps={(rules) => groupRuleHelps(rules, groupId)}
          onOpen={onOpen}
        />
      )}
    />
  );
}
