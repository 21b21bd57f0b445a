"""The rules, in running order. Their names are forever."""

from hrctimeline.rules import log, quotes, sources
from hrctimeline.rules.base import Rule

ALL_RULES: tuple[Rule, ...] = (
    log.toml_syntax,
    log.unknown_key,
    log.missing_key,
    log.wrong_type,
    log.bad_id,
    log.duplicate_id,
    log.bad_date,
    log.unknown_source,
    log.unknown_event,
    log.no_evidence,
    log.unknown_rule,
    log.response_circle,
    log.out_of_order,
    log.unused_source,
    sources.source_missing,
    sources.source_changed,
    sources.source_encoding,
    sources.source_outside,
    sources.source_unlisted,
    sources.dateline_not_found,
    sources.dateline_mismatch,
    sources.publication_unexplained,
    sources.publication_asserted,
    quotes.quote_not_found,
    quotes.quote_lookalike,
    quotes.quote_ambiguous,
    quotes.speaker_not_found,
    quotes.quote_too_short,
    quotes.quote_repeated,
    quotes.quote_is_title,
    quotes.quote_cropped,
    quotes.elision_hides_negation,
    log.unused_waiver,  # last: it asks what the others have found
)
BY_NAME = {rule.name: rule for rule in ALL_RULES}
