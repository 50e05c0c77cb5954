import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const noteMessages = i18n('presetNotes', {
  nameFree: params('Name: {name}. Not used in this project, and you can change it.'),
  nameUnchecked: params('Name: {name}. We couldn’t check whether it’s available, so we check again before creating.'),
  versionNewest: params('Kafka version: {version}, the latest in this region.'),
  zoneDefault: params('Availability zone: {zones}, the region’s default.'),
  zonesWithRoom: params('Availability zones: {zones}, which have capacity.'),
  flavorSmallest: params('Flavor: {flavor}, the smallest available with at least {vcpus} vCPUs.'),
  storageLeast: params('Total storage: {size} GB, the minimum for {flavor}.'),
  vpcOnly: params('VPC: {name}, the only one in this project. It can’t be changed later.'),
  vpcOfOthers: params('VPC: {name}, used by {count} of your {all} instances. It can’t be changed later, so check it.'),
  subnetOnly: params('Subnet: {name}, the only usable one in the VPC. It can’t be changed later.'),
  subnetOfOthers: params(
    'Subnet: {name}, used by {count} of your {all} instances. It can’t be changed later, so check it.',
  ),
  groupOnly: params('Security group: {name}, the only one in this project.'),
  groupOfOthers: params('Security group: {name}, used by {count} of your {all} instances.'),
  groupForLts: params('Security group: {name}, because its rules allow LTS.'),
  zonesUnread: 'Availability zones: couldn’t load the list. Choose them under Capacity.',
  zonesFew: params('Availability zones: {wanted} needed, but only {found} have capacity. Choose them under Capacity.'),
  zonesWithFlavor: 'Availability zones: choose them together with the flavor under Capacity.',
  flavorUnread: 'Flavor: couldn’t load the list. Choose one under Capacity.',
  flavorNone: 'Flavor: too few zones offer one that’s large enough. Choose one under Capacity.',
  vpcUnread: 'VPC: couldn’t load the list. Choose one under Network.',
  vpcNone: 'VPC: this project has none. Create one under Network.',
  vpcSeveral: params('VPC: this project has {count}, so we can’t tell which one you want. Choose one under Network.'),
  subnetUnread: 'Subnet: couldn’t load the list. Choose one under Network.',
  subnetNone: 'Subnet: none in this VPC has DHCP enabled. Create one in the VPC console, or choose another VPC.',
  subnetSeveral: params('Subnet: {count} are usable, so we can’t tell which one you want. Choose one under Network.'),
  subnetShutsLtsOut: params(
    'Subnet: most of your instances use {name}, but its network ACL blocks LTS. Choose another one under Network.',
  ),
  groupUnread: 'Security group: couldn’t load the list. Choose one under Network.',
  groupNone: 'Security group: this project has none. Create one under Network.',
  groupSeveral: params('Security group: this project has {count}. Choose one under Network.'),
  groupNoneForLts: 'Security group: none allows LTS. Choose one under Network, where you can add the missing rule.',
  groupSeveralForLts: params('Security group: {count} allow LTS. Choose one of them under Network.'),
  groupRulesUnread:
    'Security group: couldn’t check which ones allow LTS. Choose one under Network and we check it there.',
});
