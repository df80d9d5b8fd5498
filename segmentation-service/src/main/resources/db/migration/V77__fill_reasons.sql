-- Why a fill failed, or of whom the rule could not be computed.
alter table segment_fill add column reason text;
