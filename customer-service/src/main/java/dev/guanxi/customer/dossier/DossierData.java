package dev.guanxi.customer.dossier;

import java.util.UUID;

/** What callers say of a record of a customer; equal if it says the same. */
public interface DossierData {

    /** Made by the client so that a repeat is safe; null if it left that to us. */
    UUID id();
}
