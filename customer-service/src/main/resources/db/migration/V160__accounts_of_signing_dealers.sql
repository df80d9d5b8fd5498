-- C10, C11: which accounts a dealer signs for, and did.
create index account_assignment_of_signer on account_assignment (dealer_id, customer_id) include (from_at, until_at)
    where function = 'SIGNING_DEALER';
