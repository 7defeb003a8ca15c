import { i18n } from '@/lib/i18n/i18n';

/** The reasons the scorer gives, by its own words for them. */
const REASON_KEYS = {
  'states a number': 'reason_states_a_number',
  'states a share or an amount of money': 'reason_states_a_share_or_an_amount_of_money',
  'gives a date or a period': 'reason_gives_a_date_or_a_period',
  'names a person': 'reason_names_a_person',
  'names an organisation': 'reason_names_an_organisation',
  'names a place': 'reason_names_a_place',
  'names an official source': 'reason_names_an_official_source',
  'reports what somebody said': 'reason_reports_what_somebody_said',
  'makes a comparison': 'reason_makes_a_comparison',
  'gives a cause or an effect': 'reason_gives_a_cause_or_an_effect',
  'tells of a law or a ruling': 'reason_tells_of_a_law_or_a_ruling',
  'tells of something that happened': 'reason_tells_of_something_that_happened',
  'tells of harm or conflict': 'reason_tells_of_harm_or_conflict',
  'concerns health, safety or public office': 'reason_concerns_health_safety_or_public_office',
  'says that something is not so': 'reason_says_that_something_is_not_so',
  'has the length of a full statement': 'reason_has_the_length_of_a_full_statement',
  'contains several facts': 'reason_contains_several_facts',
  'stands early in the article': 'reason_stands_early_in_the_article',
  'predicts what will happen': 'reason_predicts_what_will_happen',
  'quotes words directly': 'reason_quotes_words_directly',
  'speaks in the first person': 'reason_speaks_in_the_first_person',
  'speaks to the reader': 'reason_speaks_to_the_reader',
  'asks a question': 'reason_asks_a_question',
  'is not a full sentence': 'reason_is_not_a_full_sentence',
  'gives an opinion': 'reason_gives_an_opinion',
  'is hedged': 'reason_is_hedged',
  'is very short': 'reason_is_very_short',
  'rests on the sentence before it': 'reason_rests_on_the_sentence_before_it',
  'speaks in general terms': 'reason_speaks_in_general_terms',
  'refers to figures or research': 'reason_refers_to_figures_or_research',
  'is worded like statements that get checked': 'reason_is_worded_like_statements_that_get_checked',
  'is worded like statements of fact': 'reason_is_worded_like_statements_of_fact',
  'is about what gets checked': 'reason_is_about_what_gets_checked',
  'belongs to an article on what gets checked': 'reason_belongs_to_an_article_on_what_gets_checked',
  'is a caption or a label': 'reason_is_a_caption_or_a_label',
  'explains or describes': 'reason_explains_or_describes',
} as const;

/** A reason of the scorer in the reader's language; one that is not known here is said as it is. */
export function reasonText(reason: string): string {
  const key = Object.hasOwn(REASON_KEYS, reason) && REASON_KEYS[reason as keyof typeof REASON_KEYS];
  return key ? i18n.t(key) : reason.charAt(0).toUpperCase() + reason.slice(1);
}
