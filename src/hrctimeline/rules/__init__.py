"""The rules, in running order. Their names are forever."""

from hrctimeline.rules import claims, corroboration, sources
from hrctimeline.rules.base import Rule
from hrctimeline.rules.dates import order, verdict, words
from hrctimeline.rules.log import entries, form, waivers
from hrctimeline.rules.quotes import place, sense

ALL_RULES: tuple[Rule, ...] = (
    form.toml_syntax,
    form.unknown_key,
    form.missing_key,
    form.wrong_type,
    form.bad_id,
    entries.duplicate_id,
    form.bad_date,
    entries.unknown_source,
    entries.unknown_event,
    form.no_evidence,
    waivers.unknown_rule,
    entries.response_circle,
    entries.out_of_order,
    entries.unused_source,
    sources.source_missing,
    sources.source_changed,
    sources.source_encoding,
    sources.source_outside,
    sources.source_unlisted,
    sources.hidden_direction,
    sources.dateline_not_found,
    sources.dateline_mismatch,
    sources.publication_unexplained,
    sources.publication_asserted,
    place.quote_not_found,
    place.quote_lookalike,
    place.quote_ambiguous,
    sense.speaker_not_found,
    sense.quote_too_short,
    sense.quote_repeated,
    sense.quote_is_title,
    sense.quote_cropped,
    sense.elision_hides_negation,
    words.dated_by_not_found,
    words.anchor_not_found,
    verdict.date_contradicted,
    verdict.date_too_precise,
    verdict.date_too_coarse,
    verdict.date_unsupported,
    verdict.date_ambiguous,
    order.published_before,
    order.response_before,
    order.relation_unchecked,
    words.not_machine_read,
    claims.claim_quotation,
    claims.claim_number,
    claims.claim_name,
    claims.claim_date,
    corroboration.quotation_conflict,
    corroboration.single_document,
    waivers.unused_waiver,  # last: it asks what the others have found
)
BY_NAME = {rule.name: rule for rule in ALL_RULES}
