-- Names are searched for two letters as well, which is a whole name in Chinese: too few for trigrams, which find the rest.
create index customer_name_letters on customer using gin (string_to_array(lower(name), null));
