import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

/** Why a preset chose something, or left it to the person. */
export const noteMessages = i18n('presetNotes', {
  nameFree: params('Name: {name}, which no instance of this project has. Change it as you like.'),
  nameUnchecked: params(
    'Name: {name}. Whether it is free could not be looked up; that is done again before the order.',
  ),
  versionNewest: params('Kafka version: {version}, the newest of this region.'),
  zoneDefault: params('Availability zone: {zones}, the default of this region.'),
  zonesWithRoom: params('Availability zones: {zones}, which have room.'),
  flavorSmallest: params('Flavor: {flavor}, the smallest with {vcpus} vCPUs or more that can be had there.'),
  storageLeast: params('Storage: {size} GB, the least that the product list gives for {flavor}.'),
  vpcOnly: params('VPC: {name}, the only one of this project. It stays for good.'),
  vpcOfOthers: params('VPC: {name}, where {count} of your {all} instances are. It stays for good, so check it.'),
  subnetOnly: params('Subnet: {name}, the only one of the VPC that can be used. It stays for good.'),
  subnetOfOthers: params('Subnet: {name}, where {count} of your {all} instances are. It stays for good, so check it.'),
  groupOnly: params('Security group: {name}, the only one of this project.'),
  groupOfOthers: params('Security group: {name}, which {count} of your {all} instances have.'),
  groupForLts: params('Security group: {name}, because its rules let Log Tank Service in.'),
  zonesUnread: 'Availability zones: the list could not be read. Choose them under Capacity.',
  zonesFew: params('Availability zones: {wanted} are needed and {found} have room. Choose under Capacity.'),
  zonesWithFlavor: 'Availability zones: choose them together with the flavor, under Capacity.',
  flavorUnread: 'Flavor: the list could not be read. Choose one under Capacity.',
  flavorNone: 'Flavor: none that is large enough can be had in enough zones. Choose one under Capacity.',
  vpcUnread: 'VPC: the list could not be read. Choose one under Network.',
  vpcNone: 'VPC: this project has none. Create one in the VPC console, then choose it under Network.',
  vpcSeveral: params('VPC: this project has {count}, and nothing tells which you want. Choose one under Network.'),
  subnetUnread: 'Subnet: the list could not be read. Choose one under Network.',
  subnetNone: 'Subnet: the VPC has none with DHCP. Create one in the VPC console, or choose another VPC.',
  subnetSeveral: params('Subnet: {count} can be used, and nothing tells which you want. Choose one under Network.'),
  subnetShutsLtsOut: params(
    'Subnet: the network ACL of {name}, where most of your instances are, keeps Log Tank Service out. Choose another under Network.',
  ),
  groupUnread: 'Security group: the list could not be read. Choose one under Network.',
  groupNone: 'Security group: this project has none. Create one in the VPC console, then choose it under Network.',
  groupSeveral: params('Security group: this project has {count}. Choose one under Network.'),
  groupNoneForLts:
    'Security group: none lets Log Tank Service in. Choose one under Network; the missing rule can be added there.',
  groupSeveralForLts: params('Security group: {count} let Log Tank Service in. Choose one of them under Network.'),
  groupRulesUnread:
    'Security group: which of them let Log Tank Service in could not be looked through. Choose one under Network, and it is checked there.',
});
