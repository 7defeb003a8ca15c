import '@/components/tokens.css';
import '@/components/base.css';
import './sidepanel.css';
import { openRecords } from '@/components/hooks/records/open-records';
import { mount } from '@/components/mount';
import { keepIndexCurrent } from '@/lib/store/index-keeper';
import { SidePanel } from './SidePanel';

const records = openRecords();
keepIndexCurrent(records.db);

mount(<SidePanel {...records} search={location.search} />);
