import { openRecords } from '@/components/hooks/records/open-records';
import { keepIndexCurrent } from '@/lib/store/index-keeper';

export const { db, store } = openRecords();
keepIndexCurrent(db);
